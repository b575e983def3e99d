package io.github.atsconnect.lever.simulator.world;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fixed words of one résumé, in the language of its writer or in English.
 *
 * @param locale names the months
 * @param ongoing what stands in the place of an end that has not come
 */
record ResumeWords(
    Locale locale,
    String experience,
    String education,
    String skills,
    String contact,
    String summary,
    String ongoing) {

  private static final double OWN_LANGUAGE = 0.5;
  private static final String ENGLISH = "en";
  private static final Map<String, Map<String, List<String>>> BY_CULTURE =
      ListFile.read("resume-words.txt");

  static ResumeWords of(Culture culture, Dice dice) {
    boolean own = BY_CULTURE.containsKey(culture.code()) && dice.chance(OWN_LANGUAGE);
    Map<String, List<String>> words =
        BY_CULTURE.getOrDefault(own ? culture.code() : ENGLISH, Map.of());
    return new ResumeWords(
        Locale.forLanguageTag(pick(words, "language", dice)),
        pick(words, "experience", dice),
        pick(words, "education", dice),
        pick(words, "skills", dice),
        pick(words, "contact", dice),
        pick(words, "summary", dice),
        pick(words, "ongoing", dice));
  }

  private static String pick(Map<String, List<String>> words, String key, Dice dice) {
    return dice.pick(words.getOrDefault(key, List.of("")));
  }

  boolean english() {
    return locale.getLanguage().equals(ENGLISH);
  }
}
