package io.github.atsconnect.matching.internal.resume.read;

import io.github.atsconnect.matching.internal.resume.line.Run;
import io.github.atsconnect.matching.internal.resume.words.DateRanges;
import io.github.atsconnect.matching.internal.resume.words.Places;
import io.github.atsconnect.matching.internal.resume.words.Words;

/** A piece of an entry's head that may be a title, an employer, a place or something else. */
final class Fragment {
  private static final int LONGEST = 120;

  final String text;
  final String slot;
  final Run style;
  final boolean afterAt;
  final boolean afterDash;
  final String[] words;
  final float title;
  final float company;
  final boolean place;
  final boolean other;

  Fragment(String text, String slot, Run style, boolean afterAt, boolean afterDash) {
    this.text = text;
    this.slot = slot;
    this.style = style;
    this.afterAt = afterAt;
    this.afterDash = afterDash;
    this.words = Words.of(text);
    int titles = Words.TITLES.count(words);
    this.place = Places.isPlace(text);
    boolean form = !place && (words.length > 1 || isUnspaced(text)) && Words.FORMS.any(words);
    int kinds = Words.KINDS.count(words);
    this.title = titleScore(words, titles, form, kinds);
    this.company = companyScore(words, titles, form, kinds) + (afterAt ? 3 : 0);
    this.other = isOther(text, words, titles);
  }

  private static float titleScore(String[] words, int titles, boolean form, int kinds) {
    float score = Math.min(titles, 2) * 1.4f;
    if (titles > 0 && Words.TITLES.has(words[words.length - 1])) {
      score += 0.6f;
    }
    score -= form ? 2.5f : 0;
    score -= titles == 0 ? Math.min(kinds, 2) * 0.7f : 0;
    score -= words.length > 9 ? 1 : 0;
    return score;
  }

  private static float companyScore(String[] words, int titles, boolean form, int kinds) {
    float score = form ? 3 : 0;
    score += Math.min(kinds, 2) * (titles > 0 ? 0.5f : 1.2f);
    score -= titles > 0 ? 1.2f : 0;
    score -= words.length > 9 ? 1 : 0;
    return score;
  }

  /** Durations, sentences and leftovers. */
  private static boolean isOther(String text, String[] words, int titles) {
    if (words.length == 0 || text.length() > LONGEST) {
      return true;
    }
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    if (letters < 2 && letters < text.length()) {
      return true;
    }
    boolean duration = digits > 0 && words.length <= 5 && titles == 0 && startsWithDigit(words);
    boolean link = text.contains("://") || text.indexOf('@') >= 0 || text.contains("www.");
    boolean date = digits > 0 && !DateRanges.in(text).isEmpty() && words.length <= 3;
    return duration || link || date;
  }

  private static boolean startsWithDigit(String[] words) {
    return Character.isDigit(words[0].charAt(0));
  }

  @Override
  public String toString() {
    return "Fragment[****]";
  }

  /** Whether the script writes several words without a space. */
  private static boolean isUnspaced(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
