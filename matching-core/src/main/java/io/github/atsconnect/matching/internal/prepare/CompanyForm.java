package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.OrganizationLexicon;
import io.github.atsconnect.matching.internal.name.OrganizationNames;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A company or school without its legal form. Immutable; one object serves all who name it. */
public final class CompanyForm extends SharedForm {

  private final List<String> words;
  private final String flat;
  private final long hash;
  private final long schoolHash;
  private final long keyHash;
  private final long anyOrder;

  /** An organisation of the words that name it. */
  public CompanyForm(List<String> words) {
    this.words = List.copyOf(words);
    this.flat = joined(this.words);
    List<String> usual = usual(this.words);
    this.hash = Hash.of('c', joined(usual));
    this.schoolHash = Hash.combine(hash, 's');
    this.keyHash = Hash.combine(hash, 'B');
    this.anyOrder =
        Hash.ofWords('o', usual.size() == 1 ? usual : List.copyOf(new TreeSet<>(usual)));
  }

  private static String joined(List<String> words) {
    return words.size() == 1 ? words.get(0) : String.join("", words);
  }

  /** The words that name it, folded, as they are spelt. */
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

  /** "Univ" and "universidad" are both university. */
  private static List<String> usual(List<String> words) {
    List<String> out = words;
    for (int i = 0; i < words.size(); i++) {
      String spelling = OrganizationLexicon.spelling(words.get(i));
      if (spelling != null) {
        out = out == words ? new ArrayList<>(words) : out;
        out.set(i, spelling);
      }
    }
    return out;
  }

  /** Whether another has the same words, perhaps in another order. */
  boolean hasWordsOf(CompanyForm other) {
    return anyOrder == other.anyOrder;
  }

  /** Reads a company's name; null when nothing is left of it. */
  static @Nullable CompanyForm parse(String text) {
    List<String> words = OrganizationNames.words(text);
    return words.isEmpty() ? null : new CompanyForm(words);
  }

  @Override
  public String toString() {
    return "CompanyForm[****]";
  }
}
