package io.github.atsconnect.lever.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Names, places and habits of one part of the world.
 *
 * @param weight how many people come from there, relative to the others
 * @param familyFirst whether the family name comes first in the native order
 * @param doubled whether people have two family names
 * @param cities city and country
 * @param phones patterns in international format
 * @param schools patterns around a city
 * @param legal legal forms of companies
 */
record Culture(
    String code,
    int weight,
    boolean familyFirst,
    boolean doubled,
    List<Word> women,
    List<Word> men,
    List<Word> families,
    List<String> stems,
    List<String> ends,
    List<City> cities,
    List<String> phones,
    List<String> mailDomains,
    List<String> schools,
    List<String> legal) {

  /** A city, under its own name and others, and its country. */
  record City(Word name, String country) {

    static City parse(String text) {
      int bar = text.indexOf('|');
      return new City(Word.parse(text.substring(0, bar)), text.substring(bar + 1));
    }
  }

  /** All there are. */
  static List<Culture> all() {
    List<Culture> all = new ArrayList<>();
    ListFile.read("cultures.txt")
        .forEach(
            (code, lists) -> {
              if (!code.isEmpty()) {
                all.add(of(code, lists));
              }
            });
    return List.copyOf(all);
  }

  private static Culture of(String code, Map<String, List<String>> lists) {
    return new Culture(
        code,
        Integer.parseInt(list(lists, "weight").get(0)),
        lists.containsKey("familyFirst"),
        lists.containsKey("doubled"),
        words(lists, "women"),
        words(lists, "men"),
        words(lists, "families"),
        list(lists, "stems"),
        list(lists, "ends"),
        list(lists, "cities").stream().map(City::parse).toList(),
        list(lists, "phone"),
        list(lists, "mail"),
        list(lists, "schools"),
        list(lists, "legal"));
  }

  private static List<Word> words(Map<String, List<String>> lists, String key) {
    return list(lists, key).stream().map(Word::parse).toList();
  }

  private static List<String> list(Map<String, List<String>> lists, String key) {
    return lists.getOrDefault(key, List.of());
  }

  /** A family name: from the list, or a rarer one put together of a stem and an end. */
  Word family(Dice dice) {
    if (!stems.isEmpty() && dice.chance(0.35)) {
      return Word.of(dice.pick(stems) + dice.pick(ends));
    }
    return dice.pickCommon(families);
  }
}
