package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.name.OrganizationNames;
import io.github.atsconnect.matching.internal.name.PersonNames;
import io.github.atsconnect.matching.internal.text.Distance;
import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.HashSet;
import java.util.Set;

/**
 * Ready-made similarities: of names of people and organisations, and for a host's own attributes.
 * All fold case, accents, punctuation and script first, are symmetric, cope with any text, and may
 * be used by many threads.
 */
public final class Similarities {

  private static final int MAX_LENGTH = 64;

  private Similarities() {}

  /**
   * 1 for the same letters and digits, else 0.
   *
   * @return a similarity, safe for threads
   */
  public static Similarity exact() {
    return (a, b) -> Fold.flat(a).equals(Fold.flat(b)) ? 1 : 0;
  }

  /**
   * 1 less the share of letters that have to be edited (optimal string alignment: insert, delete,
   * replace, swap of neighbours). Texts are compared by their first 64 letters.
   *
   * @return a similarity, safe for threads
   */
  public static Similarity edits() {
    return (a, b) -> {
      String x = cut(Fold.flat(a));
      String y = cut(Fold.flat(b));
      int longer = Math.max(x.length(), y.length());
      return longer == 0 ? 1 : 1 - (double) Distance.edits(x, y, longer) / longer;
    };
  }

  /**
   * Share of common words, whatever their order (Dice 1945).
   *
   * @return a similarity, safe for threads
   */
  public static Similarity words() {
    return (a, b) -> {
      Set<String> x = new HashSet<>(Fold.split(Fold.words(a)));
      Set<String> y = new HashSet<>(Fold.split(Fold.words(b)));
      if (x.isEmpty() && y.isEmpty()) {
        return 1;
      }
      int all = x.size() + y.size();
      x.retainAll(y);
      return 2.0 * x.size() / all;
    };
  }

  /**
   * How alike two people's names are, in any script and order. 1 for the same words;
   * transliteration, spellings of one sound, nicknames, initials, a name left out and small typing
   * errors cost little; another word on both sides, initials or generations ("Jr.", "Sr.") that
   * contradict cost much. From about 0.6 on, people mostly call it one name. Names without a letter
   * or digit are alike only when they are equal. Names are compared by their first 400 characters
   * and ten words.
   *
   * @return a similarity, safe for threads
   */
  public static Similarity personNames() {
    return PersonNames::similarity;
  }

  /**
   * How alike two organisations' names are, in any script. Legal forms ("GmbH", "Ltd.") say little,
   * and nothing where one is left out; acronyms, abbreviations and small typing errors cost little;
   * another word on both sides costs much, another number ("Fund IV") less. From about 0.6 on,
   * people mostly call it one name. Names are compared by their first 400 characters and ten words.
   *
   * @return a similarity, safe for threads
   */
  public static Similarity organizationNames() {
    return OrganizationNames::similarity;
  }

  private static String cut(String text) {
    return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
  }
}
