package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.lexicon.NameLexicon;
import io.github.atsconnect.matching.internal.text.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Chinese, Korean and Vietnamese names: the family name comes first unless the bearer turns it for
 * Western readers, and the two syllables of a given name are written apart, hyphenated or as one.
 */
final class EastAsianWords {

  /** A syllable of a Chinese or Korean given name in any of the common romanisations. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(zh|ch|sh|hs|ts|tz|kk|pp|tt|ss|[bpmfdtnlgkhjqxrzcsyw])?[yw]?[aeiou]{1,3}(ng|ck|[nkmlptrh])?");

  private static final Pattern PINYIN =
      Pattern.compile(
          "(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
              + "([aeo]|[ae]i|ao|ou|[ae]ng?|ong|er|i(ao?|ang?|e|ng?|u|ong)?|u([aeo]|ai|ang?|i|n)?)");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int NONE = -1;
  private static final int FIRST = 0;
  private static final int SECOND = 1;

  private EastAsianWords() {}

  /**
   * The words with the family name last and the syllables of the given name joined, the likeliest
   * way first: in "Min Jun Son" the first or the last may be the family name. Other names stay as
   * they are.
   *
   * @param text the name as it is written: a hyphen shows what is the given name
   */
  static List<List<NameWord>> orders(List<NameWord> words, String text) {
    int n = words.size();
    int hyphen = n == 3 ? hyphen(text) : NONE;
    if (hyphen != NONE && isHyphenated(words, hyphen)) {
      NameWord family = words.get(hyphen == FIRST ? 2 : 0);
      NameWord given = join(words.get(hyphen == FIRST ? 0 : 1), words.get(hyphen == FIRST ? 1 : 2));
      return List.of(List.of(given, family));
    }
    if (n < 2 || n > 3) {
      return List.of(words);
    }
    for (NameWord word : words) {
      if (!isSyllable(word)) {
        return List.of(words);
      }
    }
    String first = words.get(0).text();
    String last = words.get(n - 1).text();
    boolean familyFirst = isFamily(first) && comesFirst(first, last);
    if (!familyFirst && !isFamily(last)) {
      return List.of(words);
    }
    boolean open = n == 3 && isFamily(first) && isFamily(last);
    return open
        ? List.of(order(words, familyFirst), order(words, !familyFirst))
        : List.of(order(words, familyFirst));
  }

  /** Which of two pieces a hyphen splits in two. */
  private static int hyphen(String text) {
    if (text.indexOf('-') < 0) {
      return NONE;
    }
    String[] pieces = SPACE.split(text.strip());
    if (pieces.length != 2) {
      return NONE;
    }
    return isSplit(pieces[0]) ? FIRST : isSplit(pieces[1]) ? SECOND : NONE;
  }

  private static boolean isSplit(String piece) {
    int at = piece.indexOf('-');
    return at > 0 && at == piece.lastIndexOf('-') && at < piece.length() - 1;
  }

  /**
   * Whether the words at the hyphen may be syllables, one of them misspelt, beside a family name.
   */
  private static boolean isHyphenated(List<NameWord> words, int hyphen) {
    NameWord first = words.get(hyphen == FIRST ? 0 : 1);
    NameWord second = words.get(hyphen == FIRST ? 1 : 2);
    NameWord family = words.get(hyphen == FIRST ? 2 : 0);
    boolean syllables = hasSyllableShape(first) && hasSyllableShape(second);
    boolean one = hasSyllableShape(first) || hasSyllableShape(second);
    boolean unlisted =
        !Lexicon.isListedGivenName(first.text()) && !Lexicon.isListedGivenName(second.text());
    return !isVietnamese(family.text())
        && isFamily(family.text())
        && (syllables || (one && unlisted && isShort(first) && isShort(second)));
  }

  private static boolean isShort(NameWord word) {
    return word.text().length() <= 6;
  }

  private static boolean hasSyllableShape(NameWord word) {
    return isShort(word)
        && hasOneRunOfVowels(word.text())
        && SYLLABLE.matcher(word.text()).matches();
  }

  /** What every syllable has: most other words are told by it without the pattern. */
  private static boolean hasOneRunOfVowels(String word) {
    int runs = 0;
    boolean before = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = isVowel(word.charAt(i));
      runs += vowel && !before ? 1 : 0;
      before = vowel;
    }
    return runs == 1;
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }

  private static List<NameWord> order(List<NameWord> words, boolean familyFirst) {
    int n = words.size();
    NameWord family = words.get(familyFirst ? 0 : n - 1);
    List<NameWord> given = familyFirst ? words.subList(1, n) : words.subList(0, n - 1);
    if (isVietnamese(family.text())) {
      return familyFirst ? reversed(words) : words;
    }
    List<NameWord> out = new ArrayList<>(join(given, List.of(family)));
    out.add(family);
    return out;
  }

  /** The given name as one word where it is two syllables beside such a family name. */
  static List<NameWord> join(List<NameWord> given, List<NameWord> family) {
    boolean syllables =
        given.size() == 2
            && family.size() == 1
            && isFamily(family.get(0).text())
            && !isVietnamese(family.get(0).text())
            && given.stream().allMatch(w -> isSyllable(w) && !w.isInitial());
    return syllables ? List.of(join(given.get(0), given.get(1))) : given;
  }

  /** "Chih-ming" is Chihming, and Zhiming in pinyin. */
  private static NameWord join(NameWord first, NameWord second) {
    String pinyin = pinyin(first.text()) + pinyin(second.text());
    NameWord joined = first.join(second);
    return pinyin.equals(joined.text()) ? joined : joined.or(pinyin);
  }

  private static String pinyin(String syllable) {
    return PINYIN.matcher(syllable).matches() ? syllable : Sound.pinyin(syllable);
  }

  /** "Nguyen Van Duc" is Duc Nguyen with the middle name Van. */
  private static List<NameWord> reversed(List<NameWord> words) {
    List<NameWord> out = new ArrayList<>(words);
    java.util.Collections.reverse(out);
    return out;
  }

  /** Whether the first word is the likelier family name. */
  private static boolean comesFirst(String first, String last) {
    double ofLast = Lexicon.familyFrequency(last);
    if (!isFamily(last)) {
      return !Lexicon.isCommonFamilyName(last);
    }
    double ofFirst = Lexicon.familyFrequency(first);
    return ofFirst > ofLast || (ofFirst == ofLast && first.compareTo(last) < 0);
  }

  private static boolean isSyllable(NameWord word) {
    return word.isInitial()
        || !word.origin().isEmpty()
        || isFamily(word.text())
        || (hasSyllableShape(word) && !Lexicon.isListedGivenName(word.text()));
  }

  private static boolean isVietnamese(String word) {
    return NameLexicon.VIETNAMESE.contains(word)
        && !NameLexicon.KOREAN.contains(word)
        && !NameLexicon.CHINESE.contains(word);
  }

  static boolean isFamily(String word) {
    return NameLexicon.KOREAN.contains(word)
        || NameLexicon.CHINESE.contains(word)
        || NameLexicon.VIETNAMESE.contains(word);
  }
}
