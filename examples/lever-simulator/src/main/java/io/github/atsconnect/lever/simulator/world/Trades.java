package io.github.atsconnect.lever.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The made-up employers, and what people do there. */
final class Trades {

  /**
   * A field of work.
   *
   * @param ladder titles, rising
   * @param start what beginners are called
   */
  record Field(List<Word> ladder, Word start, List<String> skills) {}

  /**
   * An employer.
   *
   * @param name without the legal form
   * @param legal the legal form
   */
  record Company(String name, String legal) {

    /** Its mail domain. */
    String domain() {
      return Spelling.slug(name, "-") + ".example";
    }

    /** Under its full name, or as people write it. */
    String spelt(Dice dice) {
      if (dice.chance(0.25)) {
        return name + " " + legal;
      }
      if (dice.chance(0.06)) {
        return name.toUpperCase(Locale.ROOT);
      }
      return name;
    }
  }

  private static final double SHARE_BY_FIRST_FIELD = 0.34;

  private final List<Field> fields = new ArrayList<>();
  private final List<String> first;
  private final List<String> second;

  Trades() {
    Map<String, Map<String, List<String>>> lists = ListFile.read("companies.txt");
    Map<String, List<String>> words = lists.getOrDefault("", Map.of());
    first = words.getOrDefault("first", List.of());
    second = words.getOrDefault("second", List.of());
    lists.forEach(
        (name, section) -> {
          if (!name.isEmpty()) {
            fields.add(
                new Field(
                    section.getOrDefault("titles", List.of()).stream().map(Word::parse).toList(),
                    Word.parse(section.getOrDefault("start", List.of()).get(0)),
                    section.getOrDefault("skills", List.of())));
          }
        });
  }

  Field field(Dice dice) {
    return dice.chance(SHARE_BY_FIRST_FIELD) ? fields.get(0) : dice.pick(fields);
  }

  Company company(Culture culture, Dice dice) {
    String name = dice.pickCommon(first) + " " + dice.pickCommon(second);
    String legal = culture.legal().get(Math.floorMod(name.hashCode(), culture.legal().size()));
    return new Company(name, legal);
  }
}
