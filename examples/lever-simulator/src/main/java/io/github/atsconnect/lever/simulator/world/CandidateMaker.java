package io.github.atsconnect.lever.simulator.world;

import io.github.atsconnect.lever.simulator.world.MadeUpCandidate.Standing;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes a person down as a recruiter did at some time: partial, stale, with slips. */
final class CandidateMaker {

  private static final int OLDEST_DAYS = 7 * 365;
  private static final double WITH_RESUME = 0.5;

  private final long seed;
  private final People people;

  CandidateMaker(long seed, People people) {
    this.seed = seed;
    this.people = people;
  }

  MadeUpCandidate candidate(int ordinal, int personIndex) {
    Dice dice = new Dice(seed, "candidate", ordinal);
    Person person = people.person(personIndex);
    Instant recorded = recordedAt(dice);
    YearMonth month = YearMonth.from(recorded.atZone(ZoneOffset.UTC));
    long high = dice.bits() & 0xffffffffffff0fffL | 0x4000L;
    long low = dice.bits() & 0x3fffffffffffffffL | 0x8000000000000000L;
    String id = new UUID(high, low).toString();
    Standing standing = standing(dice);
    if (standing == Standing.ANONYMIZED) {
      return new MadeUpCandidate(
          id, "", "", "", List.of(), List.of(), List.of(), recorded, standing, Optional.empty());
    }
    return new MadeUpCandidate(
        id,
        NameSlips.spell(person, month, dice),
        headline(person, month, dice),
        location(person, month, dice),
        emails(person, month, dice),
        phones(person, dice),
        links(person, dice),
        recorded,
        standing,
        resume(personIndex, month, ordinal, dice));
  }

  /** Mostly of late. */
  private static Instant recordedAt(Dice dice) {
    double age = Math.pow(dice.below(1_000_000) / 1e6, 1.8);
    Instant today = People.TODAY.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    return today.minusMillis((long) (age * OLDEST_DAYS * 86_400_000L) + dice.below(86_400_000));
  }

  private static Standing standing(Dice dice) {
    int kind = dice.below(1000);
    if (kind < 15) {
      return Standing.ANONYMIZED;
    } else if (kind < 35) {
      return Standing.NO_CONSENT;
    }
    return kind < 55 ? Standing.CONFIDENTIAL : Standing.ORDINARY;
  }

  private static String headline(Person person, YearMonth month, Dice dice) {
    Job job = person.jobIn(month);
    int kind = dice.below(100);
    if (kind < 30) {
      List<String> employers = new ArrayList<>();
      person.careerBy(month).forEach(each -> employers.add(0, each.company().spelt(dice)));
      if (dice.chance(0.5)) {
        person.schools().forEach(school -> employers.add(school.name()));
      }
      return employers.stream().distinct().limit(4).collect(Collectors.joining(", "));
    } else if (kind < 55) {
      return title(job, dice) + (dice.chance(0.8) ? " at " : " @ ") + job.company().spelt(dice);
    } else if (kind < 65) {
      return job.company().spelt(dice);
    }
    return kind < 70 ? title(job, dice) : "";
  }

  static String title(Job job, Dice dice) {
    List<String> variants = job.title().variants();
    return variants.isEmpty() || dice.chance(0.6) ? job.title().text() : dice.pick(variants);
  }

  private static String location(Person person, YearMonth month, Dice dice) {
    if (!dice.chance(0.45)) {
      return "";
    }
    boolean moved = month.isBefore(People.TODAY.minusYears(3)) && dice.chance(0.4);
    Culture.City city = person.homes().get(moved ? 1 : 0);
    List<String> others = city.name().variants();
    String name = others.isEmpty() || dice.chance(0.6) ? city.name().text() : dice.pick(others);
    return dice.chance(0.5) ? name : name + ", " + city.country();
  }

  private static List<String> emails(Person person, YearMonth month, Dice dice) {
    List<String> emails = new ArrayList<>();
    if (dice.chance(0.8)) {
      emails.add(person.personalEmails().get(dice.chance(0.2) ? 1 : 0));
    }
    if (dice.chance(0.12)) {
      emails.add(person.workEmail(person.jobIn(month)));
    }
    if (!emails.isEmpty() && dice.chance(0.03)) {
      emails.add(emails.get(0));
    }
    return emails;
  }

  private static List<String> phones(Person person, Dice dice) {
    return dice.chance(0.55) ? List.of(ContactSlips.phone(person.phone(), dice)) : List.of();
  }

  private static List<String> links(Person person, Dice dice) {
    List<String> links = new ArrayList<>();
    if (dice.chance(0.38)) {
      // A few have chosen another address since.
      String slug =
          dice.chance(0.06) ? Spelling.slug(person.personalEmails().get(0), "") : person.slug();
      links.add(ContactSlips.linkedIn(slug, dice));
    }
    if (dice.chance(0.4)) {
      person.github().ifPresent(handle -> links.add("github.com/" + handle));
    }
    return links;
  }

  /** Holds numbers only, and makes the person again: thousands of résumés cost no memory. */
  private Optional<MadeUpResume> resume(int personIndex, YearMonth month, int ordinal, Dice dice) {
    if (!dice.chance(WITH_RESUME)) {
      return Optional.empty();
    }
    return Optional.of(
        new MadeUpResume(
            () -> {
              Dice drawn = new Dice(seed, "resume", ordinal);
              Person person = people.person(personIndex);
              return ResumePdf.render(ResumeText.of(person, month, drawn), drawn);
            },
            () -> content(people.person(personIndex), month)));
  }

  private static MadeUpResume.Content content(Person person, YearMonth month) {
    List<MadeUpPosition> positions = new ArrayList<>();
    for (Job job : person.careerBy(month)) {
      String company = job.company().name();
      positions.add(
          0, new MadeUpPosition(company, job.title().text(), job.start(), job.endAsOf(month)));
    }
    return new MadeUpResume.Content(
        List.copyOf(positions), person.schools().stream().map(Person.School::name).toList());
  }
}
