package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company without its legal form.
 *
 * @param words the words that name it, folded
 * @param flat the same without spaces: compares "Next Security" with "NextS ecurity" and with the
 *     domain "nextsecurity.com"
 */
record CompanyForm(List<String> words, String flat) {

  /** Reads a company's name; null when nothing is left of it. */
  static @Nullable CompanyForm parse(String text) {
    // "S.A.", "P.L.C." are words; "S . A" is not worth the trouble.
    List<String> raw = Fold.split(Fold.words(joinDotted(text)));
    List<String> words = new ArrayList<>(raw);
    while (words.size() > 1 && Lexicon.LEGAL_FORMS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    while (words.size() > 1 && isLeadingLegalForm(words.get(0))) {
      words.remove(0);
    }
    List<String> named = new ArrayList<>(words);
    named.removeIf(Lexicon.COMPANY_FILLERS::contains);
    if (named.isEmpty()) {
      named = words;
    }
    if (named.isEmpty()) {
      return null;
    }
    return new CompanyForm(List.copyOf(named), String.join("", named));
  }

  private static boolean isLeadingLegalForm(String word) {
    return word.length() >= 2 && Lexicon.LEGAL_FORMS.contains(word) && LEADING.contains(word);
  }

  private static final List<String> LEADING =
      List.of("ooo", "oao", "zao", "pao", "ao", "pt", "too");

  private static String joinDotted(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dotInside =
          c == '.'
              && i > 0
              && Character.isLetter(text.charAt(i - 1))
              && (i < 2 || !Character.isLetter(text.charAt(i - 2)));
      if (!dotInside) {
        out.append(c);
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return "CompanyForm[****]";
  }
}
