package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.PartialDate;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Seeded people who have anything that people may have, from few values, so that they have much in
 * common; one value in eight is random text of any script.
 */
public final class RandomPeople {

  private static final String[] GIVEN = {
    "Ada", "Bob", "Robert", "Katherine", "Kate", "J.", "Jean Luc", "Мария", "健一", "Åsa", "X"
  };
  private static final String[] FAMILY = {
    "Quill", "Kestleton", "Kestletn", "de la Fenwright", "O'Tarn", "Щукина", "佐藤", "Abendroth-Quill"
  };
  private static final String[] COMPANY = {
    "Quillworks", "Quillworks GmbH", "Tarn Logistics Ltd.", "TL", "Obsidian Bank", "Обсидиан", "@"
  };
  private static final String[] TITLE = {
    "Senior Software Engineer", "SWE", "Accountant", "Head of Accounting", "Nurse", "看護師"
  };
  private static final String[] CITY = {
    "Leeds", "Leeds, Yorkshire", "Greater Leeds Area, UK", "Gdańsk; Poland", "Lisbon", "大阪", ","
  };
  private static final String[] DOMAIN = {
    "gmail.com", "quillworks.example", "mail.tarn.co.uk", "xn--bcher-kva.example", "straße.example"
  };
  private static final String[] ATTRIBUTE = {
    "badge", "born", "street", "street\u0001x", "ключ", ""
  };
  private static final String[] VALUE = {
    "17", "1980-02-03", "3/2/1980", "12 Plinth Lane", "plinth lane 12", "yes", "1e3", "x\u0001y"
  };

  private RandomPeople() {}

  /** A person. */
  public static Person next(String id, SplittableRandom random) {
    Person.Builder b = Person.builder(id);
    String given = pick(GIVEN, random);
    String family = pick(FAMILY, random);
    for (int i = few(3, random); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> b.name(given, family);
        case 1 -> b.name(family + ", " + given + " \"" + pick(GIVEN, random) + "\" MBA");
        case 2 -> b.name(pick(GIVEN, random));
        default -> b.name(given + " " + pick(GIVEN, random) + " " + family);
      }
    }
    for (int i = few(2, random); i > 0; i--) {
      b.email(user(given, family, random) + "@" + pick(DOMAIN, random));
      b.phone("+44 20 7946 00" + (10 + random.nextInt(20)));
    }
    for (int i = few(3, random); i > 0; i--) {
      String site = random.nextBoolean() ? "linkedin.com/in/" : "github.com/";
      b.link(random.nextInt(5) == 0 ? "home.example/~x" : site + user(given, family, random));
      b.location(pick(CITY, random));
    }
    for (int i = few(6, random); i > 0; i--) {
      b.position(
          new Position(
              random.nextInt(4) == 0 ? null : pick(TITLE, random),
              random.nextInt(4) == 0 ? null : pick(COMPANY, random),
              date(random),
              date(random),
              random.nextBoolean()));
    }
    for (int i = few(3, random); i > 0; i--) {
      b.school(pick(COMPANY, random) + " University").skill(pick(TITLE, random));
    }
    if (random.nextInt(3) == 0) {
      b.headline(pick(TITLE, random) + " at " + pick(COMPANY, random));
    }
    for (int i = few(4, random); i > 0; i--) {
      String name = ATTRIBUTE[random.nextInt(ATTRIBUTE.length)];
      b.attribute(name, type(name, random), pick(VALUE, random));
    }
    return b.build();
  }

  /** Mostly one type a name; some host changes its mind. */
  private static Attribute.Type type(String name, SplittableRandom random) {
    Attribute.Type[] all = Attribute.Type.values();
    int usual = Math.floorMod(name.hashCode(), all.length);
    return all[random.nextInt(10) == 0 ? random.nextInt(all.length) : usual];
  }

  private static String user(String given, String family, SplittableRandom random) {
    String number = random.nextBoolean() ? "" : Integer.toString(random.nextInt(300));
    return (random.nextBoolean()
                ? given + "." + family
                : given.substring(0, Math.min(1, given.length())) + family)
            .replace(" ", "")
            .replace("'", "")
        + number;
  }

  private static @Nullable PartialDate date(SplittableRandom random) {
    int year = random.nextInt(20) == 0 ? 1 + random.nextInt(9999) : 1990 + random.nextInt(35);
    return random.nextInt(3) == 0 ? null : new PartialDate(year, random.nextInt(13));
  }

  private static int few(int most, SplittableRandom random) {
    return random.nextInt(random.nextInt(25) == 0 ? most * 8 : most + 1);
  }

  private static String pick(String[] from, SplittableRandom random) {
    return random.nextInt(8) == 0 ? RandomText.next(random) : from[random.nextInt(from.length)];
  }
}
