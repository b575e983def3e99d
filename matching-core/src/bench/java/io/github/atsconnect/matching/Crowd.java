package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Made-up people by number, as many as one likes: the same number gives the same person. Names,
 * employers, titles and cities are as unequally common as in life (Zipf's law), so that there are
 * namesakes by the thousand. Safe for use by many threads.
 */
final class Crowd {

  private static final String[] ONSET = {
    "b", "br", "c", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st",
    "t", "tr", "v", "w", "z", "sh", "ch"
  };
  private static final String[] VOWEL = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
  private static final String[] CODA = {"", "", "", "n", "r", "l", "s", "m", "nd", "rt", "ck"};
  private static final String[] RANK = {"", "", "", "Senior ", "Lead ", "Junior ", "Head of "};
  private static final String[] LEGAL = {"", "", " Inc", " Ltd.", " GmbH", " Group", " S.A."};
  private static final String[] FREE = {"gmail.com", "yahoo.com", "outlook.com", "mail.example"};

  private final Zipf given = new Zipf(4_000, 1.0);
  private final Zipf family = new Zipf(120_000, 0.9);
  private final Zipf company = new Zipf(150_000, 0.9);
  private final Zipf title = new Zipf(1_500, 1.0);
  private final Zipf city = new Zipf(3_000, 1.0);
  private final long seed;

  Crowd(long seed) {
    this.seed = seed;
  }

  /** What somebody's records are made from. */
  private record Life(
      String given, String family, int company, int title, int city, int born, boolean linked) {}

  private SplittableRandom random(long number, int purpose) {
    return new SplittableRandom((seed + purpose) * 0x9E3779B97F4A7C15L ^ number * 0xD1B54A32D192ED03L);
  }

  private Life life(long number) {
    SplittableRandom r = random(number, 0);
    return new Life(
        word(given.next(r), 1, 2),
        word(family.next(r), 2, 3),
        company.next(r),
        title.next(r),
        city.next(r),
        1960 + r.nextInt(45),
        r.nextInt(10) < 8);
  }

  /** The first so many profiles, made when they are asked for. */
  PeopleSource profiles(int n) {
    return sink -> {
      for (int i = 0; i < n; i++) {
        sink.accept(profile(i));
      }
    };
  }

  /** A profile as a host has it. */
  Person profile(long number) {
    Life life = life(number);
    SplittableRandom r = random(number, 1);
    Person.Builder b = Person.builder("p" + number).name(life.given() + " " + life.family());
    b.location(place(life.city()));
    if (life.linked()) {
      b.link(link(life, number));
    }
    if (r.nextInt(2) == 0) {
      b.email(privateMail(life, number));
    }
    if (r.nextInt(5) < 2) {
      b.phone(phone(number));
    }
    int year = 2026;
    for (int job = 0; job <= r.nextInt(3); job++) {
      int start = year - 1 - r.nextInt(5);
      int where = job == 0 ? life.company() : company.next(r);
      b.position(
          new Position(
              title(job == 0 ? life.title() : title.next(r), r),
              company(where),
              PartialDate.of(start, 1 + r.nextInt(12)),
              job == 0 ? null : PartialDate.of(year),
              job == 0));
      year = start;
    }
    if (r.nextInt(2) == 0) {
      b.school("University of " + word(city.next(r), 1, 3));
    }
    return b.build();
  }

  /** A stale record of the same person, as an applicant tracking system has it. */
  Person candidate(long number) {
    Life life = life(number);
    SplittableRandom r = random(number, 2);
    String name = r.nextInt(20) == 0 ? life.given().charAt(0) + "." : life.given();
    String surname = life.family();
    if (r.nextInt(25) == 0) {
      int at = 1 + r.nextInt(surname.length() - 1);
      surname = surname.substring(0, at) + surname.substring(at - 1);
    }
    Person.Builder b = Person.builder("c" + number).name(name + " " + surname);
    if (r.nextInt(10) < 7) {
      b.email(r.nextBoolean() ? privateMail(life, number) : workMail(life));
    }
    if (r.nextInt(2) == 0) {
      b.phone(phone(number));
    }
    if (life.linked() && r.nextInt(4) == 0) {
      b.link(link(life, number));
    }
    if (r.nextInt(3) > 0) {
      b.location(place(life.city()));
    }
    boolean moved = r.nextInt(3) == 0;
    return b.position(
            Position.of(title(life.title(), r), company(moved ? company.next(r) : life.company())))
        .build();
  }

  private static String link(Life life, long number) {
    String slug = (life.given() + "-" + life.family()).toLowerCase(Locale.ROOT);
    return "https://www.linkedin.com/in/" + slug + "-" + Long.toHexString(number * 7919 + 4096);
  }

  private static String privateMail(Life life, long number) {
    String user =
        number % 3 == 0
            ? life.given() + "." + life.family()
            : life.given().charAt(0) + life.family() + (number % 3 == 1 ? "" : number % 100);
    return user.toLowerCase(Locale.ROOT) + "@" + FREE[(int) (number % FREE.length)];
  }

  private static String workMail(Life life) {
    String user = life.given() + "." + life.family();
    return user.toLowerCase(Locale.ROOT) + "@" + word(life.company(), 2, 5) + ".example";
  }

  private static String phone(long number) {
    long digits = 2_000_000_000L + number * 2_654_435_761L % 7_999_999_999L;
    return "+1 " + digits / 10_000_000 + " " + digits / 10_000 % 1_000 + " " + digits % 10_000;
  }

  private static String place(int city) {
    return word(city, 2, 7) + ", " + word(city % 40, 2, 11) + ", " + word(city % 7, 2, 13);
  }

  private static String company(int number) {
    return word(number, 2, 5)
        + (number % 3 == 0 ? " " + word(number % 60, 2, 17) : "")
        + LEGAL[number % LEGAL.length];
  }

  private static String title(int number, SplittableRandom r) {
    return RANK[r.nextInt(RANK.length)] + word(number % 300, 2, 19) + " " + word(number % 30, 2, 23);
  }

  /** A word of so many syllables, the same for a number and kind. */
  private static String word(int number, int syllables, int kind) {
    SplittableRandom r = new SplittableRandom(number * 31L + kind);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < syllables + r.nextInt(2); i++) {
      out.append(pick(ONSET, r)).append(pick(VOWEL, r)).append(pick(CODA, r));
    }
    out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
    return out.toString();
  }

  private static String pick(String[] from, SplittableRandom r) {
    return from[r.nextInt(from.length)];
  }

  /** Numbers of which the k-th is as common as k to the power of a negative exponent. */
  private static final class Zipf {
    private final double[] sums;

    Zipf(int n, double exponent) {
      sums = new double[n];
      double sum = 0;
      for (int k = 0; k < n; k++) {
        sum += Math.pow(k + 3, -exponent);
        sums[k] = sum;
      }
    }

    int next(SplittableRandom r) {
      int at = Arrays.binarySearch(sums, r.nextDouble() * sums[sums.length - 1]);
      return Math.min(sums.length - 1, at < 0 ? -at - 1 : at);
    }
  }
}
