package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.lexicon.OrganizationLexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * How alike two organisations' names are. Words are paired as those of people are; words that many
 * organisations have and numbers tell less, legal forms only whether they contradict.
 */
public final class OrganizationNames {

  private static final double LEFT_OUT = 1;
  private static final double OTHER_KIND = 0.4;
  private static final double ACRONYM = 0.25;

  private static final Pairing.Rules RULES =
      new Pairing.Rules(OrganizationNames::cost, OrganizationNames::information);

  private OrganizationNames() {}

  /** 0 (different organisations) to 1 (the same name). */
  public static double similarity(String a, String b) {
    return Likeness.of(a, b, (x, y) -> cost(OrganizationWords.of(x), OrganizationWords.of(y)));
  }

  /**
   * The words that name an organisation, as they are spelt: without legal form and without words
   * that are often left out, unless nothing else is left. Empty where the text has no word.
   */
  public static List<String> words(String name) {
    List<String> words = OrganizationWords.telling(OrganizationWords.plain(name).words());
    if (words.size() == 1) {
      return words;
    }
    List<String> shorter = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      if (!OrganizationLexicon.OFTEN_LEFT_OUT.contains(words.get(i))) {
        shorter.add(words.get(i));
      }
    }
    return shorter.isEmpty() ? words : shorter;
  }

  private static double cost(OrganizationWords x, OrganizationWords y) {
    if (x.words().isEmpty() || y.words().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    List<NameWord> merged = WordMerge.merge(x.words(), y.words());
    List<NameWord> other = WordMerge.merge(y.words(), merged);
    List<NameWord> a = shorten(merged, other);
    List<NameWord> b = shorten(other, a);
    Pairing pairing = Pairing.of(a, b, RULES);
    boolean shortened = a.size() < merged.size() || b.size() < other.size();
    boolean otherKind = !x.kind().isEmpty() && !y.kind().isEmpty() && !x.kind().equals(y.kind());
    return pairing.cost()
        + LEFT_OUT * pairing.leftOver()
        + (shortened ? ACRONYM : 0)
        + (otherKind ? OTHER_KIND : 0);
  }

  private static double cost(NameWord a, NameWord b) {
    if (a.text().equals(b.text())) {
      return 0;
    }
    boolean numbers = hasDigit(a) || hasDigit(b);
    double cost = numbers ? WordCost.UNRELATED : WordCost.misspelt(a, b);
    return cost * (weight(a) + weight(b)) / 2;
  }

  /** How much it matters that a word is another one. */
  private static double weight(NameWord word) {
    return hasDigit(word) ? 0.35 : OrganizationLexicon.GENERIC.contains(word.text()) ? 0.8 : 1;
  }

  private static double information(NameWord word) {
    if (hasDigit(word) || OrganizationLexicon.GENERIC.contains(word.text())) {
      return 3;
    }
    return word.text().length() <= 2 ? 6 : 12;
  }

  private static boolean hasDigit(NameWord word) {
    return word.text().chars().anyMatch(Character::isDigit);
  }

  /** The words, with a run that the other name has as an acronym replaced by the acronym. */
  private static List<NameWord> shorten(List<NameWord> words, List<NameWord> other) {
    List<NameWord> out = new ArrayList<>(words);
    for (NameWord acronym : other) {
      int n = acronym.text().length();
      if (n < 2 || n > 6 || out.contains(acronym)) {
        continue;
      }
      for (int i = 0; i + n <= out.size(); i++) {
        if (isInitials(acronym.text(), out, i)) {
          out.subList(i, i + n).clear();
          out.add(i, acronym);
          break;
        }
      }
    }
    return out;
  }

  private static boolean isInitials(String letters, List<NameWord> words, int from) {
    for (int k = 0; k < letters.length(); k++) {
      if (words.get(from + k).text().charAt(0) != letters.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
