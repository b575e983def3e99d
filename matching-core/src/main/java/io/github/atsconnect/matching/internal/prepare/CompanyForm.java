package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company or school without its legal form. Immutable; one object serves all who name it. */
public final class CompanyForm extends SharedForm {

  private final List<String> words;
  private final String flat;
  private final long hash;
  private final long schoolHash;
  private final long keyHash;

  /** An organisation of the words that name it. */
  public CompanyForm(List<String> words) {
    this.words = List.copyOf(words);
    this.flat = String.join("", words);
    this.hash = Hash.of('c', flat);
    this.schoolHash = Hash.combine(hash, 's');
    this.keyHash = Hash.combine(hash, 'B');
  }

  /** The words that name it, folded. */
  public List<String> words() {
    return words;
  }

  /**
   * The words without spaces: compares "Next Security" with "NextS ecurity" and with the domain
   * "nextsecurity.com".
   */
  public String flat() {
    return flat;
  }

  /** Hash of an employer for term frequencies. */
  public long hash() {
    return hash;
  }

  /** Hash of a school for term frequencies. */
  public long schoolHash() {
    return schoolHash;
  }

  /** Hash as the second part of a match key. */
  public long keyHash() {
    return keyHash;
  }

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
    return named.isEmpty() ? null : new CompanyForm(named);
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
