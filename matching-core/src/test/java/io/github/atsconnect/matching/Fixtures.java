package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** A small made-up world: profiles, stale records of some of them, and the truth. */
final class Fixtures {

  private static final String[] GIVEN = {
    "Ada",
    "Bruno",
    "Carla",
    "Dario",
    "Edith",
    "Farid",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Katherine",
    "Lionel",
    "Miriam",
    "Nadia",
    "Oskar",
    "Paula",
    "Quentin",
    "Robert",
    "Selma",
    "Thomas"
  };
  private static final String[] FAMILY = {
    "Abendroth", "Bellweather", "Castellan", "Drumgoole", "Eversholt", "Fenwright", "Galbraithe",
    "Hollingbury", "Isherwell", "Jarrowson", "Kestleton", "Lindqvister", "Marchbanks", "Northcotte"
  };
  private static final String[] COMPANY = {
    "Quillworks",
    "Tarn Logistics",
    "Obsidian Bank",
    "Ferrow Robotics",
    "Plinth Media",
    "Gable Foods"
  };
  private static final String[] TITLE = {
    "Software Engineer", "Accountant", "Product Manager", "Nurse", "Designer"
  };
  private static final String[] CITY = {"Lisbon", "Leeds", "Gdansk", "Porto", "Ghent"};

  final List<Person> profiles = new ArrayList<>();
  final List<Person> candidates = new ArrayList<>();
  final Map<String, Set<String>> truth = new HashMap<>();

  /** A world of so many profiles; every third is a candidate, and a quarter as many are unknown. */
  static Fixtures world(int profiles, long seed) {
    Fixtures world = new Fixtures();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < profiles; i++) {
      Made made = Made.up(random, i);
      world.profiles.add(made.profile("p" + i));
      if (i % 3 == 0) {
        world.candidates.add(made.stale("c" + i, random));
        world.truth.computeIfAbsent("c" + i, k -> new HashSet<>()).add("p" + i);
      }
    }
    for (int i = 0; i < profiles / 12; i++) {
      world.candidates.add(Made.up(random, profiles + i).stale("x" + i, random));
    }
    return world;
  }

  private record Made(
      String given, String family, String email, String slug, String city, List<Position> jobs) {

    static Made up(SplittableRandom random, int number) {
      String given = pick(GIVEN, random);
      String family =
          pick(FAMILY, random)
              + (random.nextInt(3) == 0
                  ? ""
                  : pick(CITY, random).toLowerCase(java.util.Locale.ROOT));
      List<Position> jobs = new ArrayList<>();
      int year = 2024;
      for (int j = 0; j < 1 + random.nextInt(3); j++) {
        int start = year - 1 - random.nextInt(4);
        jobs.add(
            new Position(
                pick(TITLE, random),
                pick(COMPANY, random),
                PartialDate.of(start),
                j == 0 ? null : PartialDate.of(year),
                j == 0));
        year = start;
      }
      return new Made(
          given,
          family,
          given + "." + family + number + "@mail.example",
          "linkedin.com/in/" + given + "-" + family + "-" + Integer.toHexString(number * 7919),
          pick(CITY, random),
          jobs);
    }

    Person profile(String id) {
      Person.Builder b =
          Person.builder(id).name(given + " " + family).link(slug).location(city).email(email);
      jobs.forEach(b::position);
      return b.build();
    }

    Person stale(String id, SplittableRandom random) {
      Person.Builder b = Person.builder(id);
      b.name(random.nextInt(8) == 0 ? given.charAt(0) + ". " + family : given + " " + family);
      if (random.nextInt(2) == 0) {
        b.email(email);
      }
      if (random.nextInt(3) == 0) {
        b.link("https://www." + slug + "/");
      }
      if (random.nextInt(2) == 0) {
        b.location("Greater " + city + " Area");
      }
      b.position(jobs.get(jobs.size() - 1));
      return b.build();
    }
  }

  private static String pick(String[] from, SplittableRandom random) {
    return from[random.nextInt(from.length)];
  }
}
