package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.lexicon.OrganizationLexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An organisation's name as words: legal form off, abbreviations and numbers in one spelling,
 * initials as one word.
 *
 * @param words what names it, in order
 * @param kind what kind of legal person it is, {@code ""} where the name does not say
 */
record OrganizationWords(List<NameWord> words, String kind) {

  private static final int MAX_LENGTH = 400;
  private static final int MAX_WORDS = 10;
  private static final int MAX_RAW_WORDS = 40;
  private static final int FIRST_OF_THAI = 0xE00;
  private static final Pattern GENITIVE = Pattern.compile("['\u2019]s\\b");

  /** Characters that are more than a gap between words. */
  private static final String SIGNS = "'\u2019&+%";

  private static final Pattern TENS = Pattern.compile("[2-9]0");
  private static final Pattern UNIT = Pattern.compile("[1-9]");

  /** Single letters at the end of a name; longer numerals are in the word list. */
  private static final Map<String, String> ROMAN = Map.of("i", "1", "v", "5", "x", "10");

  /**
   * A name's words without its legal form.
   *
   * @param words as they are spelt
   * @param kind what kind of legal person it is, {@code ""} where the name does not say
   */
  record Plain(List<String> words, String kind) {}

  static OrganizationWords of(String text) {
    Plain plain = plain(text);
    Sound.Writing writing = NameScript.writing(text);
    return new OrganizationWords(
        telling(numbers(spellings(plain.words()))).stream()
            .map(w -> NameWord.of(w, writing))
            .toList(),
        plain.kind());
  }

  static Plain plain(String text) {
    String cut = withSpaces(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
    List<String> raw = Fold.split(Fold.words(withoutSigns(cut)));
    if (raw.size() > MAX_RAW_WORDS) {
      raw.subList(MAX_RAW_WORDS, raw.size()).clear();
    }
    List<String> words = joinLetters(raw);
    String kind = LegalForm.strip(words);
    return new Plain(words, kind);
  }

  private static String withoutSigns(String text) {
    int i = 0;
    while (i < text.length() && SIGNS.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i == text.length() ? text : replaceSigns(text);
  }

  private static String replaceSigns(String text) {
    return GENITIVE
        .matcher(text)
        .replaceAll("")
        .replace("&", " and ")
        .replace("+", " and ")
        .replace("%", " percent ");
  }

  /** The words that say something, or all where none does; at most so many. */
  static List<String> telling(List<String> words) {
    List<String> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size() && out.size() < MAX_WORDS; i++) {
      if (!OrganizationLexicon.FILLERS.contains(words.get(i))) {
        out.add(words.get(i));
      }
    }
    return out.isEmpty() ? words.subList(0, Math.min(MAX_WORDS, words.size())) : out;
  }

  /** Legal forms that Chinese, Japanese, Korean and Thai write without spaces, put to the end. */
  private static String withSpaces(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < FIRST_OF_THAI) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    String out = text;
    for (Map.Entry<String, String> form : OrganizationLexicon.NATIVE_FORMS) {
      if (out.contains(form.getKey())) {
        out = out.replace(form.getKey(), " ") + " " + form.getValue();
      }
    }
    return out;
  }

  /** "S. A. R. L." is "sarl". */
  private static List<String> joinLetters(List<String> words) {
    if (!anyLetter(words)) {
      return words;
    }
    List<String> out = new ArrayList<>(words.size());
    boolean open = false;
    for (String word : words) {
      boolean letter = isLetter(word);
      if (letter && open) {
        out.set(out.size() - 1, out.get(out.size() - 1) + word);
      } else {
        out.add(word);
      }
      open = letter;
    }
    return out;
  }

  private static boolean anyLetter(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (isLetter(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(String word) {
    return word.length() == 1 && Character.isLetter(word.charAt(0));
  }

  private static List<String> spellings(List<String> words) {
    List<String> out = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      int n = Math.min(OrganizationLexicon.LONGEST_PHRASE, words.size() - i);
      String spelling = null;
      while (n > 0 && spelling == null) {
        spelling = OrganizationLexicon.spelling(String.join(" ", words.subList(i, i + n)));
        n -= spelling == null ? 1 : 0;
      }
      out.add(spelling == null ? words.get(i) : spelling);
      i += Math.max(1, n);
    }
    return out;
  }

  /** "Forty four" is 44, "Fund V" is Fund 5. */
  private static List<String> numbers(List<String> words) {
    List<String> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String before = out.isEmpty() ? "" : out.get(out.size() - 1);
      if (i > 0 && i == words.size() - 1 && ROMAN.containsKey(word)) {
        out.add(ROMAN.getOrDefault(word, word));
      } else if (TENS.matcher(before).matches() && UNIT.matcher(word).matches()) {
        out.set(out.size() - 1, before.charAt(0) + word);
      } else {
        out.add(word);
      }
    }
    return out;
  }

  @Override
  public String toString() {
    return "OrganizationWords[****]";
  }
}
