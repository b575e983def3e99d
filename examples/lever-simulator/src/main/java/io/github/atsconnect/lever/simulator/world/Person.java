package io.github.atsconnect.lever.simulator.world;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A made-up person as they really are; profiles and candidates are pictures of them.
 *
 * @param given the given name with its other shapes
 * @param middle an initial, or empty
 * @param family the family name with its other shapes
 * @param second a second family name where that is the custom, or empty
 * @param marriage a new family name and since when
 * @param personalEmails the one in use first, then older ones
 * @param phone the mobile number in international format
 * @param slug of the profile on LinkedIn
 * @param homes the present one first
 * @param career oldest first, never empty
 */
record Person(
    int index,
    Culture culture,
    Word given,
    String middle,
    Word family,
    Optional<Word> second,
    Optional<Marriage> marriage,
    List<String> personalEmails,
    String phone,
    String slug,
    Optional<String> github,
    List<Culture.City> homes,
    List<Job> career,
    List<School> schools,
    List<String> skills) {

  /** A change of the family name. */
  record Marriage(Word family, YearMonth since) {}

  /** A school and its years. */
  record School(String name, String degree, int start, int end) {}

  /** The family name in use in a month. */
  Word familyIn(YearMonth month) {
    return marriage
        .filter(change -> !change.since().isAfter(month))
        .map(Marriage::family)
        .orElse(family);
  }

  /** Given and family names in the usual Latin spelling, as in use in a month. */
  String fullName(YearMonth month) {
    return given.text() + " " + familyIn(month).text();
  }

  /** The name in the native script and order, where there is one. */
  Optional<String> nativeName() {
    return given
        .inNativeScript()
        .flatMap(
            mine ->
                family
                    .inNativeScript()
                    .map(theirs -> culture.familyFirst() ? theirs + mine : mine + " " + theirs));
  }

  /** The jobs begun by a month, oldest first; at least the first one. */
  List<Job> careerBy(YearMonth month) {
    List<Job> begun = career.stream().filter(job -> job.begunBy(month)).toList();
    return begun.isEmpty() ? List.of(career.get(0)) : begun;
  }

  /** The job held in a month, or the last one before it. */
  Job jobIn(YearMonth month) {
    List<Job> begun = careerBy(month);
    return begun.get(begun.size() - 1);
  }

  String workEmail(Job job) {
    return Spelling.slug(given.text(), "")
        + "."
        + Spelling.slug(familyIn(job.start()).text(), "")
        + "@"
        + job.company().domain();
  }
}
