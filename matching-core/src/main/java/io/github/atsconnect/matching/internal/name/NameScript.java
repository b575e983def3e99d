package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.lexicon.NameLexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Sound;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits a name into words with regard to its script: Chinese, Japanese and Korean names are
 * written without spaces, family name first.
 */
final class NameScript {

  private static final int LONGEST = 5;

  private NameScript() {}

  /**
   * Splits.
   *
   * @param whole whether the text is a whole name rather than a given or a family name
   */
  static List<NameWord> split(String text, boolean whole) {
    if (isLatin(text)) {
      return latin(text);
    }
    List<NameWord> out = new ArrayList<>(4);
    List<String> pieces = pieces(Normalizer.normalize(text, Normalizer.Form.NFKC));
    for (String piece : pieces) {
      UnicodeScript script = script(piece);
      switch (script) {
        case HAN -> characters(piece, whole && pieces.size() == 1, out);
        case HANGUL -> hangul(piece, whole && pieces.size() == 1, out);
        default -> {
          for (String word : Fold.split(Fold.words(piece))) {
            out.add(NameWord.of(word, Sound.Writing.of(script)));
          }
        }
      }
    }
    return whole ? familyLast(out) : out;
  }

  /**
   * Other ways to cut a text in one piece of characters or Hangul: as one word, since it may be but
   * a family name, or a foreign one; and behind two characters, as most Japanese family names have.
   */
  static List<List<NameWord>> otherCuts(String text) {
    if (isLatin(text)) {
      return List.of();
    }
    List<String> pieces = pieces(Normalizer.normalize(text, Normalizer.Form.NFKC));
    if (pieces.size() != 1) {
      return List.of();
    }
    String piece = pieces.get(0);
    List<NameWord> uncut = new ArrayList<>(1);
    switch (script(piece)) {
      case HAN -> addCharacters(piece, uncut);
      case HANGUL -> addHangul(piece, uncut);
      default -> {}
    }
    if (uncut.isEmpty()) {
      return List.of();
    }
    boolean two =
        script(piece) == UnicodeScript.HAN
            && piece.length() > 2
            && piece.length() <= LONGEST
            && familyLength(piece) == 1;
    if (!two) {
      return List.of(uncut);
    }
    List<NameWord> familyOfTwo = new ArrayList<>(2);
    addCharacters(piece.substring(2), familyOfTwo);
    addCharacters(piece.substring(0, 2), familyOfTwo);
    return List.of(uncut, familyOfTwo);
  }

  private static List<NameWord> latin(String text) {
    List<String> words = Fold.split(Fold.words(text));
    List<NameWord> out = new ArrayList<>(words.size());
    for (String word : words) {
      out.add(NameWord.of(word, Sound.Writing.LATIN));
    }
    return out;
  }

  private static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x2AF && (c < 0x1E00 || c > 0x20FF)) {
        return false;
      }
    }
    return true;
  }

  /** Pieces of one script each, split where there is neither letter nor digit. */
  private static List<String> pieces(String text) {
    List<String> out = new ArrayList<>(4);
    StringBuilder piece = new StringBuilder();
    UnicodeScript current = UnicodeScript.COMMON;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      UnicodeScript script = UnicodeScript.of(c);
      boolean neutral = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
      boolean gap = neutral && isGap(c);
      boolean change = !neutral && current != UnicodeScript.COMMON && script != current;
      if ((gap || change) && piece.length() > 0) {
        out.add(piece.toString());
        piece.setLength(0);
      }
      if (gap) {
        current = UnicodeScript.COMMON;
      } else {
        piece.appendCodePoint(c);
        current = neutral ? current : script;
      }
    }
    if (piece.length() > 0) {
      out.add(piece.toString());
    }
    return out;
  }

  private static boolean isGap(int c) {
    return !Character.isLetterOrDigit(c)
        && c != '\''
        && c != '\u2019'
        && Character.getType(c) != Character.NON_SPACING_MARK
        && Character.getType(c) != Character.FORMAT;
  }

  /** How a text is written, by its first letter that is not Latin. */
  static Sound.Writing writing(String text) {
    for (int i = 0; i < text.length(); i++) {
      Sound.Writing writing = Sound.Writing.of(UnicodeScript.of(text.charAt(i)));
      if (writing != Sound.Writing.LATIN) {
        return writing;
      }
    }
    return Sound.Writing.LATIN;
  }

  private static UnicodeScript script(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      UnicodeScript script = UnicodeScript.of(piece.charAt(i));
      if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
        return script;
      }
    }
    return UnicodeScript.COMMON;
  }

  /**
   * Native names have the family name first, but forms with fields of their own turn them: a listed
   * family name at the end stays there.
   */
  private static List<NameWord> familyLast(List<NameWord> words) {
    int last = words.size() - 1;
    boolean isNative = last > 0 && isCharacters(words.get(0)) && isCharacters(words.get(last));
    if (!isNative || (isFamily(words.get(last)) && !isFamily(words.get(0)))) {
      return words;
    }
    List<NameWord> out = new ArrayList<>(words.subList(1, words.size()));
    out.add(words.get(0));
    return out;
  }

  private static boolean isCharacters(NameWord word) {
    return !word.origin().isEmpty();
  }

  private static boolean isFamily(NameWord word) {
    return !NameLexicon.familyReadings(word.origin()).isEmpty();
  }

  /** "习近平" is Xi and Jinping; a name that a space splits already is left as it is. */
  private static void characters(String piece, boolean whole, List<NameWord> out) {
    int family = familyLength(piece);
    if (!whole || piece.length() > LONGEST || piece.length() == family) {
      addCharacters(piece, out);
    } else {
      addCharacters(piece.substring(0, family), out);
      addCharacters(piece.substring(family), out);
    }
  }

  private static void addCharacters(String characters, List<NameWord> out) {
    Set<NameWord.Reading> readings = new LinkedHashSet<>();
    NameLexicon.familyReadings(characters).forEach(r -> readings.add(NameWord.Reading.of(r)));
    String pinyin = Fold.words(characters);
    if (!pinyin.isEmpty()) {
      readings.add(new NameWord.Reading(Fold.removeSpaces(pinyin), Sound.ofPinyin(pinyin)));
    }
    NameLexicon.givenReadings(characters).forEach(r -> readings.add(NameWord.Reading.of(r)));
    if (!readings.isEmpty()) {
      out.add(NameWord.ofCharacters(characters, List.copyOf(readings)));
    }
  }

  private static void hangul(String piece, boolean whole, List<NameWord> out) {
    int family = familyLength(piece);
    boolean both = whole && piece.length() > family && piece.length() <= family + 3;
    if (both && (family == 2 || !NameLexicon.familyReadings(piece.substring(0, 1)).isEmpty())) {
      addHangul(piece.substring(family), out);
      addHangul(piece.substring(0, family), out);
    } else {
      addHangul(piece, out);
    }
  }

  private static void addHangul(String syllables, List<NameWord> out) {
    List<String> known = NameLexicon.familyReadings(syllables);
    String folded = known.isEmpty() ? Fold.flat(syllables) : known.get(0);
    if (!folded.isEmpty()) {
      out.add(NameWord.of(folded, Sound.Writing.HANGUL));
    }
  }

  private static int familyLength(String piece) {
    for (int n = Math.min(3, piece.length()); n > 1; n--) {
      String family = piece.substring(0, n);
      if (NameLexicon.TWO_SYLLABLES.contains(family)
          || !NameLexicon.familyReadings(family).isEmpty()) {
        return n;
      }
    }
    return 1;
  }
}
