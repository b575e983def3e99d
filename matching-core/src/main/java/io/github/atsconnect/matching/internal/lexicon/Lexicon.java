package io.github.atsconnect.matching.internal.lexicon;

import io.github.atsconnect.matching.internal.text.Hash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shipped word lists, loaded once. All words are folded: lower-case ASCII. */
public final class Lexicon {

  private static final WordLists TITLE = WordLists.load("title-words.txt");
  private static final WordLists PLACE = WordLists.load("place-words.txt");
  private static final WordLists EMAIL = WordLists.load("email-words.txt");

  /** Abbreviations in job titles and what they stand for. */
  public static final Map<String, String> TITLE_ABBREVIATIONS = TITLE.replacements();

  /** Words that tell seniority. */
  public static final Set<String> SENIORITY = TITLE.list("level");

  /** Words of titles that carry nothing. */
  public static final Set<String> TITLE_FILLERS = TITLE.list("filler");

  /** Words around a city that do not name it. */
  public static final Set<String> PLACE_FILLERS = PLACE.list("filler");

  /** Other names of the same place. */
  public static final Map<String, String> PLACE_ALIASES = PLACE.replacements();

  /** User names of addresses that many people have behind them. */
  public static final Set<String> ROLE_MAILBOXES = EMAIL.list("role");

  /** Providers of private mail. */
  public static final Set<String> FREE_MAIL = EMAIL.list("free");

  private static final Map<String, Set<String>> FORMAL_NAMES = formalNames();

  private static final Map<String, long[]> FORMAL_HASHES = formalHashes();

  private static final Map<String, Double> GIVEN_FREQUENCIES = frequencies('g');
  private static final Map<String, Double> FAMILY_FREQUENCIES = frequencies('f');
  private static final double RARE_NAME = 2e-5;

  private Lexicon() {}

  /** How common a folded given name is in a mixed store, 0 to 1. */
  public static double givenFrequency(String name) {
    return GIVEN_FREQUENCIES.getOrDefault(name, RARE_NAME);
  }

  /** How common a folded family name is in a mixed store, 0 to 1. */
  public static double familyFrequency(String name) {
    return FAMILY_FREQUENCIES.getOrDefault(name, RARE_NAME);
  }

  /** Whether a folded family name is among the most common ones. */
  public static boolean isCommonFamilyName(String name) {
    return FAMILY_FREQUENCIES.containsKey(name);
  }

  /** Whether a folded given name has listed nicknames or is one. */
  public static boolean isListedGivenName(String name) {
    return FORMAL_NAMES.containsKey(name);
  }

  /**
   * The formal names that a given name may stand for, itself among them: two given names are
   * nicknames of each other when these sets meet.
   */
  public static Set<String> formalNames(String givenName) {
    Set<String> formal = FORMAL_NAMES.get(givenName);
    return formal == null ? Set.of(givenName) : formal;
  }

  /**
   * Hashes of the formal names that a listed given name may stand for, itself among them; null for
   * one that is not listed, which stands for itself alone. Not to be changed.
   */
  public static long @Nullable [] formalHashes(String givenName) {
    return FORMAL_HASHES.get(givenName);
  }

  /** Whether two given names may stand for one formal name. */
  public static boolean areNicknames(String a, String b) {
    Set<String> formal = formalNames(a);
    for (String f : formalNames(b)) {
      if (formal.contains(f)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the shorter name may be an unlisted short form of the longer: mostly the beginning of
   * it, "Theo" of "Theofilos", also with an ending, "Teddy" of "Tedros".
   */
  public static boolean isShortForm(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = shorter.equals(a) ? b : a;
    int stem =
        shorter.endsWith("ie")
            ? shorter.length() - 2
            : shorter.endsWith("y") || shorter.endsWith("i")
                ? shorter.length() - 1
                : shorter.length();
    if (longer.length() <= stem + 1
        || !longer.startsWith(shorter.substring(0, Math.min(stem, 2)))) {
      return false;
    }
    boolean doubled = stem >= 3 && shorter.charAt(stem - 1) == shorter.charAt(stem - 2);
    return stem < shorter.length() && doubled
        ? longer.startsWith(shorter.substring(0, stem - 1))
        : stem >= 3 && longer.startsWith(shorter.substring(0, stem));
  }

  private static Map<String, Set<String>> formalNames() {
    Map<String, Set<String>> out = new HashMap<>();
    WordLists.load("nicknames.txt")
        .lists()
        .forEach(
            (formal, shorts) -> {
              out.computeIfAbsent(formal, k -> new HashSet<>(Set.of(k))).add(formal);
              for (String nick : shorts) {
                out.computeIfAbsent(nick, k -> new HashSet<>(Set.of(k))).add(formal);
              }
            });
    out.replaceAll((k, v) -> Set.copyOf(v));
    return Map.copyOf(out);
  }

  private static Map<String, long[]> formalHashes() {
    Map<String, long[]> out = new HashMap<>();
    FORMAL_NAMES.forEach(
        (name, formal) -> out.put(name, formal.stream().mapToLong(Hash::word).sorted().toArray()));
    return Map.copyOf(out);
  }

  private static Map<String, Double> frequencies(char kind) {
    Map<String, Double> out = new HashMap<>();
    WordLists.load("common-names.txt")
        .lists()
        .forEach(
            (list, names) -> {
              if (list.charAt(0) == kind) {
                double frequency = Math.pow(10, -Integer.parseInt(list.substring(1)) / 10.0);
                names.forEach(name -> out.merge(name, frequency, Math::max));
              }
            });
    return Map.copyOf(out);
  }
}
