package io.github.atsconnect.matching.internal.explain;

import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.model.Person;
import java.util.Locale;

/** Who somebody is, in few words. */
final class Labels {

  private static final String[] NUMBERS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
  };

  private static final int LONGEST = 120;

  private Labels() {}

  /** The most trusted name, "" when there is none. */
  static String name(Person person) {
    return person.names().isEmpty() ? "" : clean(person.names().get(0).full());
  }

  /** The first part of the first place, "" when there is none. */
  static String place(Person person) {
    return person.locations().isEmpty()
        ? ""
        : clean(person.locations().get(0).split("[,;/|]", 2)[0]);
  }

  /** Name and place: "Maria Garcia, Madrid". */
  static String of(Person person) {
    String name = name(person);
    String place = place(person);
    return name.isEmpty() || place.isEmpty() ? name + place : name + ", " + place;
  }

  /** By what people count as looking alike. */
  static String key(Person person) {
    return Fold.flat(name(person)) + "\n" + Fold.flat(place(person));
  }

  /**
   * Some people who look alike, in words: "two other Maria Garcias in Madrid".
   *
   * @param looksLike one of them
   * @param than whose name decides whether they are "other" ones
   */
  static String words(Person looksLike, int count, Person than) {
    String name = name(looksLike);
    boolean other = !name.isEmpty() && Fold.flat(name).equals(Fold.flat(name(than)));
    String place = place(looksLike);
    return who(name, count, other) + (place.isEmpty() ? "" : " in " + place);
  }

  private static String who(String name, int count, boolean other) {
    if (count == 1) {
      return name.isEmpty() ? "somebody without a name" : (other ? "another " : "") + name;
    }
    String many = number(count) + (other ? " other " : " ");
    if (name.isEmpty()) {
      return many + "people without a name";
    }
    String plural = plural(name);
    return plural.isEmpty() ? many + "people named " + name : many + plural;
  }

  static String number(int count) {
    return count < NUMBERS.length ? NUMBERS[count] : String.format(Locale.ROOT, "%,d", count);
  }

  /** The English plural of a name in Latin letters, "" for any other. */
  private static String plural(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    char last = lower.charAt(lower.length() - 1);
    boolean latin =
        name.codePoints()
            .allMatch(
                c ->
                    !Character.isLetter(c)
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    if (!latin || !Character.isLetter(last)) {
      return "";
    }
    boolean hisses = "sxz".indexOf(last) >= 0 || lower.endsWith("ch") || lower.endsWith("sh");
    return name + (hisses ? "es" : "s");
  }

  private static String clean(String text) {
    String flat = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return flat.codePointCount(0, flat.length()) <= LONGEST
        ? flat
        : flat.substring(0, flat.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
