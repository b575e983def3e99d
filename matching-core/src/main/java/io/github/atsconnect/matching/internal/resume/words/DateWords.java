package io.github.atsconnect.matching.internal.resume.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Months, seasons and the little words of date ranges. */
final class DateWords {
  private static final Map<String, Set<String>> DATES = WordList.read("dates.txt");
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Integer> SEASONS = seasons();
  private static final Set<String> PRESENT = folded("PRESENT");
  private static final Set<String> TO = folded("TO");
  private static final Set<String> FROM = folded("FROM");
  private static final Set<String> YEAR = folded("YEAR");
  private static final Set<String> FILLERS =
      Set.of(
          "de", "of", "di", "do", "da", "del", "thang", "m", "г", "р", "год", "года", "roku", "r",
          "พศ", "คศ", "v", "mc");

  private DateWords() {}

  /** Month 1 to 12, or 0. */
  static int month(String folded) {
    Integer month = MONTHS.get(folded);
    if (month == null && folded.length() > 3 && folded.charAt(0) == 'ב') {
      month = MONTHS.get(folded.substring(1));
    }
    return month == null ? 0 : month;
  }

  /** First month of a season or quarter, or 0. */
  static int season(String folded) {
    return SEASONS.getOrDefault(folded, 0);
  }

  static boolean isPresent(String folded) {
    return PRESENT.contains(folded);
  }

  static boolean isTo(String folded) {
    return TO.contains(folded);
  }

  static boolean isFrom(String folded) {
    return FROM.contains(folded);
  }

  static boolean isYearWord(String folded) {
    return YEAR.contains(folded);
  }

  static boolean isFiller(String folded) {
    return FILLERS.contains(folded);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Set<String> words : WordList.read("months.txt").values()) {
      int month = 0;
      for (String word : words) {
        int colon = word.indexOf(':');
        if (colon > 0) {
          month = Integer.parseInt(word.substring(0, colon).strip());
        }
        months.putIfAbsent(Fold.fold(word.substring(colon + 1)), month);
      }
    }
    return months;
  }

  private static Map<String, Integer> seasons() {
    Map<String, Integer> seasons = new HashMap<>();
    for (String entry : DATES.getOrDefault("SEASON", Set.of())) {
      int colon = entry.indexOf(':');
      seasons.putIfAbsent(
          Fold.fold(entry.substring(0, colon)), Integer.parseInt(entry.substring(colon + 1)));
    }
    return seasons;
  }

  private static Set<String> folded(String section) {
    Set<String> words = new HashSet<>();
    for (String word : DATES.getOrDefault(section, Set.of())) {
      String f = Fold.fold(word);
      words.add(f.isEmpty() ? word : f);
    }
    return words;
  }
}
