package io.github.atsconnect.matching.resume;

import io.github.atsconnect.matching.internal.resume.words.Calendars;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a résumé says. Lists are in the document's order and never null; what was not found, or only
 * in hidden text, is absent.
 *
 * @param status {@code ok} or the reason why there is nothing or only a part
 * @param nameOrNull the person's name, or null: none rather than a wrong one
 * @param emails addresses of the person
 * @param phones numbers as printed
 * @param links URLs of the person, printed or as link annotations
 * @param locationOrNull where the person lives, as printed, or null
 * @param positions jobs in the document's order
 * @param schools schools in the document's order
 * @param skills skills as printed
 * @param hiddenText whether the file holds text that a reader cannot see
 * @param pages pages read
 * @param findings where each value stands and how much speaks for it, field by field
 */
public record Resume(
    ResumeStatus status,
    @Nullable String nameOrNull,
    List<String> emails,
    List<String> phones,
    List<String> links,
    @Nullable String locationOrNull,
    List<Entry> positions,
    List<String> schools,
    List<String> skills,
    boolean hiddenText,
    int pages,
    List<Finding> findings) {

  /**
   * A job as the résumé states it.
   *
   * @param titleOrNull job title, or null
   * @param companyOrNull employer, or null
   * @param startOrNull {@code 2020-06}, {@code 2020}, another calendar's date as printed, or null
   * @param endOrNull as {@code startOrNull}, or {@code present} for a job that goes on
   */
  public record Entry(
      @Nullable String titleOrNull,
      @Nullable String companyOrNull,
      @Nullable String startOrNull,
      @Nullable String endOrNull) {

    /** Redacted: holds personal data. */
    @Override
    public String toString() {
      return "Entry[****]";
    }
  }

  /** Copies the lists. */
  public Resume {
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
    links = List.copyOf(links);
    positions = List.copyOf(positions);
    schools = List.copyOf(schools);
    skills = List.copyOf(skills);
    findings = List.copyOf(findings);
  }

  /**
   * A résumé of whose values nobody says where they stand.
   *
   * @param status whether the file was read, and how far
   * @param nameOrNull the person's name; null when none was found
   * @param emails email addresses, the likeliest first
   * @param phones phone numbers as printed
   * @param links pages of the person
   * @param locationOrNull where the person lives; null when it was not found
   * @param positions jobs, as they stand
   * @param schools schools, as they stand
   * @param skills skills, as they stand
   * @param hiddenText whether there was text that a reader cannot see
   * @param pages how many pages were read, 0 or more
   */
  public Resume(
      ResumeStatus status,
      @Nullable String nameOrNull,
      List<String> emails,
      List<String> phones,
      List<String> links,
      @Nullable String locationOrNull,
      List<Entry> positions,
      List<String> schools,
      List<String> skills,
      boolean hiddenText,
      int pages) {
    this(
        status,
        nameOrNull,
        emails,
        phones,
        links,
        locationOrNull,
        positions,
        schools,
        skills,
        hiddenText,
        pages,
        List.of());
  }

  /**
   * {@return a résumé of which nothing could be read}
   *
   * @param status why not
   */
  public static Resume unreadable(ResumeStatus status) {
    return new Resume(
        status, null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), false,
        0);
  }

  /** {@return the person's name, if one was found} */
  public Optional<String> name() {
    return Optional.ofNullable(nameOrNull);
  }

  /** {@return where the person lives, if it was found} */
  public Optional<String> location() {
    return Optional.ofNullable(locationOrNull);
  }

  /** {@return the latest job: a current one first, else the one that ended last} */
  public Optional<Entry> latest() {
    Entry best = null;
    int bestEnd = Integer.MIN_VALUE;
    for (Entry e : positions) {
      int end =
          "present".equals(e.endOrNull())
              ? Integer.MAX_VALUE
              : Optional.ofNullable(e.endOrNull())
                  .or(() -> Optional.ofNullable(e.startOrNull()))
                  .flatMap(Calendars::read)
                  .map(PartialDate::latestMonth)
                  .orElse(Integer.MIN_VALUE + 1);
      if (end > bestEnd) {
        bestEnd = end;
        best = e;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * {@return the same evidence as a person, dates of other calendars as those of the common one; to
   * be merged into the candidate whose résumé it is}
   *
   * @param id the id for the evidence, not blank
   */
  public Person toPerson(String id) {
    Person.Builder b = Person.builder(id).name(nameOrNull).location(locationOrNull);
    emails.forEach(b::email);
    phones.forEach(b::phone);
    links.forEach(b::link);
    for (Entry e : positions) {
      b.position(
          new Position(
              e.titleOrNull(),
              e.companyOrNull(),
              date(e.startOrNull()),
              date(e.endOrNull()),
              "present".equals(e.endOrNull())));
    }
    schools.forEach(b::school);
    skills.forEach(b::skill);
    return b.build();
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : Calendars.read(text).orElse(null);
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Resume[" + status + ", pages=" + pages + ", ****]";
  }
}
