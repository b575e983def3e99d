package io.github.atsconnect.matching.internal.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How a folded word sounds, whatever the spelling: "schmidt" and "shmit", "khodorkovsky" and
 * "chodorkowskij". A sound is written as a short text with one character a sound.
 */
public final class Sound {

  private static final Map<String, List<String>> SPELLING = RewriteRules.sections("spelling.txt");
  private static final RewriteRules RULES =
      RewriteRules.of(SPELLING.getOrDefault("sounds", List.of()));
  private static final RewriteRules PINYIN =
      RewriteRules.of(SPELLING.getOrDefault("pinyin", List.of()));
  private static final RewriteRules WADE_GILES =
      RewriteRules.of(SPELLING.getOrDefault("wade-giles", List.of()));

  private static final int MAX_LENGTH = 40;
  private static final double SWAP = 0.8;
  private static final int SYMBOLS = 128;
  private static final char NOTHING = 0;
  private static final String VOWELS = "aeiou";

  /** How much a way of writing says about the sound: the less, the cheaper some differences are. */
  public enum Writing {
    /** Latin letters on both sides: differences in spelling are mostly meant. */
    LATIN,
    /** An alphabet with vowels, transliterated by one of several rules. */
    ALPHABET,
    /** Kana: every consonant has a vowel behind it, "l" and "v" have no sign of their own. */
    KANA,
    /** Hangul: the same, and "f", "z" and "th" have no sign. */
    HANGUL,
    /** Chinese characters as they stand for sounds of other languages, in pinyin. */
    CHARACTERS,
    /** Arabic: short vowels are not written; "g", "p", "v" and "ch" have no letter. */
    ARABIC,
    /** Hebrew: hardly any vowels; "b", "p" and "k" are also "v", "f" and "kh". */
    HEBREW,
    /** Scripts with rules too deep for us: little but the consonants is sure. */
    CONSONANTS;

    /** Whether most vowels are missing. */
    public boolean lacksVowels() {
      return this == ARABIC || this == HEBREW || this == CONSONANTS;
    }

    /** The way of writing of a script. */
    public static Writing of(UnicodeScript script) {
      return switch (script) {
        case LATIN, COMMON, INHERITED -> LATIN;
        case HIRAGANA, KATAKANA -> KANA;
        case HANGUL -> HANGUL;
        case HAN, BOPOMOFO -> CHARACTERS;
        case ARABIC -> ARABIC;
        case HEBREW -> HEBREW;
        case SYRIAC, THAANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> CONSONANTS;
        default -> ALPHABET;
      };
    }
  }

  private static final double[][][] COSTS =
      Arrays.stream(Writing.values()).map(Sound::costs).toArray(double[][][]::new);

  private Sound() {}

  /** The sound of a folded word without spaces. */
  public static String of(String folded) {
    return RULES.rewrite(folded);
  }

  /** The sound of Chinese syllables in pinyin, folded, with a space between them. */
  public static String ofPinyin(String syllables) {
    StringBuilder out = new StringBuilder(syllables.length());
    for (String syllable : Fold.split(syllables)) {
      out.append(PINYIN.rewrite(syllable));
    }
    return out.toString();
  }

  /** A Chinese syllable in the Wade-Giles spelling as pinyin. */
  public static String pinyin(String syllable) {
    return WADE_GILES.rewrite(syllable);
  }

  /**
   * What it takes to turn one sound into another: 1 for each consonant that is added, left out or
   * replaced by an unrelated one, less for vowels, related sounds and swaps of neighbours.
   * Symmetric. Compares the first 40 sounds. Where it is above the limit, any number above the
   * limit.
   */
  public static double distance(String a, String b, Writing writing, double limit) {
    double[][] costs = COSTS[writing.ordinal()];
    int n = Math.min(a.length(), MAX_LENGTH);
    int m = Math.min(b.length(), MAX_LENGTH);
    double[] before = new double[m + 1];
    double[] previous = new double[m + 1];
    double[] current = new double[m + 1];
    for (int j = 1; j <= m; j++) {
      previous[j] = previous[j - 1] + cost(costs, NOTHING, b.charAt(j - 1));
    }
    for (int i = 1; i <= n; i++) {
      char x = a.charAt(i - 1);
      double dropX = cost(costs, x, NOTHING);
      current[0] = previous[0] + dropX;
      double least = current[0];
      for (int j = 1; j <= m; j++) {
        char y = b.charAt(j - 1);
        double d = Math.min(previous[j] + dropX, current[j - 1] + cost(costs, NOTHING, y));
        d = Math.min(d, previous[j - 1] + cost(costs, x, y));
        if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2) && x != y) {
          d = Math.min(d, before[j - 2] + SWAP);
        }
        current[j] = d;
        least = Math.min(least, d);
      }
      if (least > limit + SWAP) {
        return least;
      }
      double[] spare = before;
      before = previous;
      previous = current;
      current = spare;
    }
    return previous[m];
  }

  private static double cost(double[][] costs, char x, char y) {
    return x == y ? 0 : x < SYMBOLS && y < SYMBOLS ? costs[x][y] : 1;
  }

  private static double[][] costs(Writing writing) {
    return switch (writing) {
      case LATIN -> costs(0.7, 0.75, 0.6);
      case ALPHABET -> {
        double[][] costs = costs(0.3, 0.4, 0.35);
        put(costs, "dj", 0.2);
        yield costs;
      }
      case CONSONANTS -> costs(0.12, 0.12, 0.25);
      case ARABIC -> {
        double[][] costs = costs(0.12, 0.12, 0.25);
        put(costs, "pb vf gj gH cz", 0.05);
        put(costs, "Zj CS kg uv", 0.1);
        yield costs;
      }
      case HEBREW -> {
        double[][] costs = costs(0.12, 0.12, 0.25);
        put(costs, "vb pf kH Hh uv ov", 0.05);
        put(costs, "CH Ch", 0.1);
        put(costs, "sS cz sz", 0.1);
        yield costs;
      }
      case KANA -> {
        double[][] costs = costs(0.3, 0.35, 0.25);
        put(costs, "lr vb", 0.05);
        put(costs, "fh st jz", 0.1);
        put(costs, 'u', NOTHING, 0.15);
        put(costs, 'r', NOTHING, 0.35);
        yield costs;
      }
      case HANGUL -> {
        double[][] costs = costs(0.25, 0.3, 0.25);
        put(costs, "lr vb fp jz", 0.05);
        put(costs, "kg td pb Cj cj cC sS", 0.1);
        put(costs, "st fh Zj", 0.2);
        put(costs, 'u', NOTHING, 0.12);
        put(costs, 'r', NOTHING, 0.35);
        yield costs;
      }
      case CHARACTERS -> {
        double[][] costs = costs(0.25, 0.25, 0.25);
        put(costs, "lr", 0.1);
        put(costs, "kg td pb Cj cC sS fv bv uv jZ jz zc sz sc Hh hf", 0.15);
        put(costs, "st td Sh kh kC gC gj jk", 0.3);
        put(costs, 'r', NOTHING, 0.3);
        put(costs, 'g', NOTHING, 0.4);
        put(costs, 'h', NOTHING, 0.2);
        yield costs;
      }
    };
  }

  private static double[][] costs(double vowel, double vowelInserted, double related) {
    double[][] costs = new double[SYMBOLS][SYMBOLS];
    for (double[] row : costs) {
      Arrays.fill(row, 1);
    }
    for (char x : VOWELS.toCharArray()) {
      put(costs, x, NOTHING, vowelInserted);
      for (char y : VOWELS.toCharArray()) {
        put(costs, x, y, vowel);
      }
    }
    put(costs, "Cc Ss Zz Zj Hh SC", 0.1);
    put(costs, "Hk ck cs cz CH Ck Sc ij", Math.min(0.25, related));
    put(costs, "sz vf vb pb td kg fp gh jg jh jC ZC zj mn zc Hg uv ov lr st fh", related);
    put(costs, 'h', NOTHING, 0.6 * related);
    put(costs, 'j', NOTHING, related);
    return costs;
  }

  private static void put(double[][] costs, String pairs, double cost) {
    for (String pair : pairs.split(" ")) {
      put(costs, pair.charAt(0), pair.charAt(1), cost);
    }
  }

  private static void put(double[][] costs, char x, char y, double cost) {
    costs[x][y] = cost;
    costs[y][x] = cost;
  }
}
