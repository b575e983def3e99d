package io.github.atsconnect.lever.simulator.world;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a résumé says, before it is laid out.
 *
 * @param contacts lines such as an address, a number or a link
 * @param jobs newest first
 * @param words the headings
 */
record ResumeText(
    String name,
    String headline,
    List<String> contacts,
    String summary,
    List<Entry> jobs,
    List<Entry> schools,
    List<String> skills,
    ResumeWords words) {

  /**
   * One job or school.
   *
   * @param what the title or degree
   * @param where the employer or school
   * @param place a city, or empty
   * @param when its time, spelt out
   * @param points lines of text
   */
  record Entry(String what, String where, String place, String when, List<String> points) {}

  private static final List<String> MONTHS =
      List.of("MMM uuuu", "MMMM uuuu", "MM/uuuu", "MM.uuuu", "uuuu-MM", "uuuu");
  private static final List<String> DASHES = List.of(" - ", " – ", " to ");

  static ResumeText of(Person person, YearMonth written, Dice dice) {
    ResumeWords words = ResumeWords.of(person.culture(), dice);
    DateTimeFormatter format = DateTimeFormatter.ofPattern(dice.pick(MONTHS), words.locale());
    String dash = dice.pick(words.english() ? DASHES : DASHES.subList(0, 2));
    String city = person.homes().get(0).name().text();
    List<Entry> jobs = new ArrayList<>();
    for (Job job : person.careerBy(written)) {
      jobs.add(
          0,
          new Entry(
              CandidateMaker.title(job, dice),
              job.company().spelt(dice),
              dice.chance(0.4) ? city : "",
              span(job.start(), job.endAsOf(written), format, dash, words.ongoing()),
              points(person, dice)));
    }
    List<Entry> schools = new ArrayList<>();
    for (Person.School school : person.schools()) {
      String when = school.start() + dash + school.end();
      schools.add(new Entry(school.degree(), school.name(), "", when, List.of()));
    }
    Job now = person.jobIn(written);
    return new ResumeText(
        person.fullName(written),
        dice.chance(0.6) ? now.title().text() : "",
        contacts(person, city, dice),
        dice.chance(0.5) ? summary(person, now, dice) : "",
        jobs,
        schools,
        person.skills(),
        words);
  }

  private static List<String> contacts(Person person, String city, Dice dice) {
    List<String> contacts = new ArrayList<>();
    if (dice.chance(0.7)) {
      contacts.add(city + ", " + person.homes().get(0).country());
    }
    if (dice.chance(0.92)) {
      contacts.add(person.personalEmails().get(dice.chance(0.12) ? 1 : 0));
    }
    if (dice.chance(0.85)) {
      contacts.add(ContactSlips.phone(person.phone(), dice));
    }
    if (dice.chance(0.65)) {
      contacts.add("linkedin.com/in/" + person.slug());
    }
    if (dice.chance(0.8)) {
      person.github().ifPresent(handle -> contacts.add("github.com/" + handle));
    }
    return contacts;
  }

  private static String span(
      YearMonth start,
      @Nullable YearMonth end,
      DateTimeFormatter format,
      String dash,
      String ongoing) {
    return format.format(start) + dash + (end == null ? ongoing : format.format(end));
  }

  private static String summary(Person person, Job now, Dice dice) {
    return now.title().text()
        + " with "
        + Math.max(1, person.career().size() * 2 + dice.below(4))
        + " years of experience, used to "
        + String.join(", ", person.skills())
        + ".";
  }

  private static List<String> points(Person person, Dice dice) {
    List<String> points = new ArrayList<>();
    int wanted = dice.below(4);
    for (int i = 0; i < wanted; i++) {
      String skill = dice.pick(person.skills());
      points.add(
          switch (dice.below(5)) {
            case 0 -> "Cut the time to deliver by " + dice.between(5, 60) + "% with " + skill;
            case 1 -> "Led a team of " + dice.between(2, 20) + " people in three places";
            case 2 -> "Introduced " + skill + " and trained colleagues in its use";
            case 3 -> "Answered for a budget of " + dice.between(1, 9) + " million";
            default -> "Worked on " + skill + " with partners and customers";
          });
    }
    return points;
  }
}
