package io.github.atsconnect.matching.internal.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shipped words of people's names, loaded once. All words are folded: lower-case ASCII. */
public final class NameLexicon {

  private static final WordLists WORDS = WordLists.load("name-words.txt");
  private static final WordLists EAST_ASIA = WordLists.load("east-asian-names.txt");

  /** Titles and credentials that are not part of a name. */
  public static final Set<String> CREDENTIALS = WORDS.list("credential");

  /** Words that stand before a name and are hardly ever names. */
  public static final Set<String> TITLES = WORDS.list("title");

  /** Generation suffixes. */
  public static final Set<String> SUFFIXES = WORDS.list("suffix");

  /** Particles of family names. */
  public static final Set<String> PARTICLES = WORDS.list("particle");

  /** The Arabic article. */
  public static final Set<String> ARTICLE = WORDS.list("article");

  /** "Servant of" in Arabic names. */
  public static final Set<String> SERVANT = WORDS.list("servant");

  /** "Father of" and "mother of" in Arabic names. */
  public static final Set<String> PARENT = WORDS.list("parent");

  /** "Son of" and "daughter of" in Semitic names. */
  public static final Set<String> CHILD = WORDS.list("child");

  /** "The faith" at the end of Arabic names. */
  public static final Set<String> FAITH = WORDS.list("faith");

  /** Korean family names. */
  public static final Set<String> KOREAN = EAST_ASIA.list("korean");

  /** Chinese family names. */
  public static final Set<String> CHINESE = EAST_ASIA.list("chinese");

  /** Vietnamese family names. */
  public static final Set<String> VIETNAMESE = EAST_ASIA.list("vietnamese");

  /** Family names of two Chinese characters or Korean syllables. */
  public static final Set<String> TWO_SYLLABLES = EAST_ASIA.list("two");

  private static final Map<String, List<String>> FAMILY_READINGS = readings(EAST_ASIA);
  private static final Map<String, List<String>> GIVEN_READINGS =
      readings(WordLists.load("japanese-given-names.txt"));

  private static final Map<String, Set<String>> VARIANTS = variants();

  private NameLexicon() {}

  /** Whether two different words are spellings of one name. */
  public static boolean areVariants(String a, String b) {
    Set<String> others = VARIANTS.get(a);
    return others != null && others.contains(b);
  }

  /**
   * How a family name in Chinese characters or Hangul is written in Latin letters, the commonest
   * way first; empty for one that is not listed.
   */
  public static List<String> familyReadings(String name) {
    return FAMILY_READINGS.getOrDefault(name, List.of());
  }

  /** How a given name in Chinese characters is read in Japanese; empty for one not listed. */
  public static List<String> givenReadings(String name) {
    return GIVEN_READINGS.getOrDefault(name, List.of());
  }

  private static Map<String, List<String>> readings(WordLists lists) {
    Map<String, List<String>> out = new HashMap<>();
    lists.replacements().forEach((name, text) -> out.put(name, List.of(text.split(" "))));
    return Map.copyOf(out);
  }

  private static Map<String, Set<String>> variants() {
    Map<String, Set<String>> out = new HashMap<>();
    for (Set<String> spellings : WordLists.load("name-variants.txt").lists().values()) {
      for (String spelling : spellings) {
        out.computeIfAbsent(spelling, k -> new HashSet<>()).addAll(spellings);
      }
    }
    out.replaceAll((k, v) -> Set.copyOf(v));
    return Map.copyOf(out);
  }
}
