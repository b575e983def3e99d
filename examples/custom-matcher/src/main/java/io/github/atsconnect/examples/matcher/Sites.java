package io.github.atsconnect.examples.matcher;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Made-up people of a made-up contractor: some share a name, and many candidates have changed their
 * address or their employer since.
 *
 * @param profiles the host's people
 * @param candidates people of the ATS
 * @param truth who of them is whom, by id
 */
record Sites(List<Person> profiles, List<Person> candidates, Map<String, Set<String>> truth) {
  private static final String[] GIVEN = {
    "Ada", "Bruno", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Katia",
    "Lars", "Mira", "Noor", "Omar", "Paula", "Quentin", "Rosa", "Stefan", "Tilda"
  };

  /** Family names are put together: Halberg, Norvik, Tamsen. */
  private static final String[] FIRST = {
    "Al", "Bran", "Cor", "Dal", "Eng", "Far", "Hal", "Kar", "Lind", "Mor", "Nor", "Ol", "Per",
    "Ros", "Stor", "Tam"
  };

  private static final String[] SECOND = {
    "berg", "vik", "sen", "mann", "dorf", "ini", "escu", "ova", "quist", "feld", "ard", "ez",
    "strom", "wick", "holm", "ley"
  };

  private static final String[] SITES = {"North", "South", "Harbor", "Tunnel", "Stadium"};
  private static final String[] TEAMS = {
    "Concrete", "Scaffold", "Electric", "Night shift", "Crane"
  };
  private static final String[] PLACES = {"Lyon", "Porto", "Graz", "Malmo", "Gdansk", "Bergen"};
  private static final String[] COMPANIES = {
    "Aurora Construction",
    "Bergmann Bau GmbH",
    "Casa Obras",
    "Delta Works Ltd",
    "Edifice SA",
    "Fjord Entreprise AS",
    "Granit Holding",
    "Horizon Builders Inc"
  };

  /**
   * Makes people up.
   *
   * @param profileCount how many profiles
   * @param candidateCount how many candidates; seven of ten are one of the profiles
   */
  static Sites madeUp(long seed, int profileCount, int candidateCount) {
    Random random = new Random(seed);
    List<Person> profiles = new ArrayList<>();
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < profileCount; i++) {
      Worker worker = Worker.random(random, i);
      workers.add(worker);
      profiles.add(worker.profile(random, "p" + i));
    }
    List<Person> candidates = new ArrayList<>();
    Map<String, Set<String>> truth = new HashMap<>();
    for (int i = 0; i < candidateCount; i++) {
      int who = random.nextInt(profileCount);
      boolean known = random.nextInt(10) < 7;
      Worker worker = known ? workers.get(who) : Worker.random(random, profileCount + i);
      candidates.add(worker.candidate(random, "c" + i));
      if (known) {
        truth.put("c" + i, Set.of("p" + who));
      }
    }
    return new Sites(profiles, candidates, truth);
  }

  private static String one(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  /** Somebody as they are, before anybody writes them down. */
  private record Worker(
      String given,
      String family,
      int number,
      String site,
      String team,
      String place,
      String company) {

    static Worker random(Random random, int number) {
      return new Worker(
          one(random, GIVEN),
          one(random, FIRST) + one(random, SECOND),
          number,
          one(random, SITES),
          one(random, TEAMS),
          one(random, PLACES),
          one(random, COMPANIES));
    }

    Person profile(Random random, String id) {
      Person.Builder person = Person.builder(id).name(given + " " + family).location(place);
      person.position(Position.of("Worker", company)).email(email("home.example"));
      if (random.nextInt(10) < 7) {
        person.attribute(Badge.ATTRIBUTE, Attribute.Type.CODE, site + "-" + number);
      }
      person.attribute(Teams.ATTRIBUTE, Attribute.Type.TEXT, team);
      return person.build();
    }

    Person candidate(Random random, String id) {
      boolean moved = random.nextInt(10) < 3;
      Person.Builder person =
          Person.builder(id)
              .name(random.nextInt(5) == 0 ? given.charAt(0) + ". " + family : given + " " + family)
              .location(random.nextInt(4) == 0 ? one(random, PLACES) : place)
              .position(Position.of("Worker", moved ? one(random, COMPANIES) : company));
      if (random.nextInt(10) < 4) {
        person.email(email(random.nextInt(3) == 0 ? "work.example" : "home.example"));
      }
      if (random.nextInt(10) < 5) {
        int typed = random.nextInt(30) == 0 ? number + 1 : number;
        person.attribute(
            Badge.ATTRIBUTE, Attribute.Type.CODE, site.toUpperCase(Locale.ROOT) + " 00" + typed);
      }
      if (random.nextInt(10) < 6) {
        person.attribute(
            Teams.ATTRIBUTE, Attribute.Type.TEXT, team.equals("Night shift") ? "nights" : team);
      }
      return person.build();
    }

    private String email(String domain) {
      return (given + "." + family + number + "@" + domain).toLowerCase(Locale.ROOT);
    }
  }
}
