package io.github.atsconnect.lever.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the public picture of a person: of today, nearly complete, contacts mostly missing. */
final class ProfileMaker {

  private final long seed;
  private final People people;

  ProfileMaker(long seed, People people) {
    this.seed = seed;
    this.people = people;
  }

  static String id(int person) {
    return String.format(Locale.ROOT, "p%07d", person);
  }

  MadeUpProfile profile(int index) {
    Person person = people.person(index);
    Dice dice = new Dice(seed, "profile", index);
    Job now = person.jobIn(People.TODAY);
    return new MadeUpProfile(
        id(index),
        name(person, dice),
        emails(person, now, dice),
        dice.chance(0.25) ? List.of(person.phone()) : List.of(),
        links(person, dice),
        dice.chance(0.92) ? location(person, dice) : "",
        dice.chance(0.85) ? now.title().text() + " at " + now.company().name() : "",
        positions(person, dice),
        dice.chance(0.8) ? person.schools().stream().map(Person.School::name).toList() : List.of(),
        dice.chance(0.75) ? person.skills() : List.of());
  }

  private static String name(Person person, Dice dice) {
    String given = person.given().text();
    String family = person.familyIn(People.TODAY).text();
    if (person.marriage().isPresent() && dice.chance(0.3)) {
      family = person.family().text() + "-" + family;
    } else if (person.second().isPresent() && dice.chance(0.4)) {
      family = family + " " + person.second().get().text();
    }
    int kind = dice.below(100);
    if (kind < 7 && !person.given().nicknames().isEmpty()) {
      given = dice.pick(person.given().nicknames());
    } else if (kind < 11 && !person.middle().isEmpty()) {
      given = given + " " + person.middle() + ".";
    } else if (kind < 15 && person.nativeName().isPresent()) {
      return person.nativeName().get();
    } else if (kind < 18) {
      family = family + (dice.chance(0.5) ? ", MBA" : ", PhD");
    } else if (kind < 24) {
      given = Spelling.plain(given);
      family = Spelling.plain(family);
    }
    return given + " " + family;
  }

  private static List<String> emails(Person person, Job now, Dice dice) {
    List<String> emails = new ArrayList<>();
    if (dice.chance(0.4)) {
      emails.add(person.personalEmails().get(0));
    }
    if (dice.chance(0.25) && now.end() == null) {
      emails.add(person.workEmail(now));
    }
    return emails;
  }

  private static List<String> links(Person person, Dice dice) {
    List<String> links = new ArrayList<>();
    if (dice.chance(0.88)) {
      links.add("https://www.linkedin.com/in/" + person.slug());
    }
    if (dice.chance(0.7)) {
      person.github().ifPresent(handle -> links.add("https://github.com/" + handle));
    }
    return links;
  }

  private static String location(Person person, Dice dice) {
    Culture.City home = person.homes().get(0);
    return dice.chance(0.7) ? home.name().text() + ", " + home.country() : home.name().text();
  }

  private static List<MadeUpPosition> positions(Person person, Dice dice) {
    List<MadeUpPosition> positions = new ArrayList<>();
    for (Job job : person.career()) {
      positions.add(
          0,
          new MadeUpPosition(
              job.company().spelt(dice), job.title().text(), job.start(), job.end()));
    }
    return dice.chance(0.9) ? positions : positions.subList(0, 1);
  }
}
