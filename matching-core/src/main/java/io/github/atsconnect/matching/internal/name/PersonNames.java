package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * How alike two people's names are. Words are paired at the least cost; what does not pair costs
 * little on one side (a name left out) and much on both (another name).
 */
public final class PersonNames {

  private static final double LEFT_OUT = 0.85;
  private static final double DESCENT = 0.8;
  private static final double GENERATION = 0.7;
  private static final double ONLY_INITIALS = 0.8;
  private static final double INITIAL_BITS = 3;

  private static final Pairing.Rules RULES =
      new Pairing.Rules(WordCost::ofPerson, PersonNames::information);

  private PersonNames() {}

  /** 0 (different people) to 1 (the same name). */
  public static double similarity(String a, String b) {
    return Likeness.of(a, b, (x, y) -> cost(PersonWords.of(x), PersonWords.of(y)));
  }

  private static double cost(PersonWords x, PersonWords y) {
    double best = cost(x.words(), y.words());
    for (List<NameWord> cut : x.otherCuts()) {
      best = Math.min(best, costOfCut(cut, y.words()));
    }
    for (List<NameWord> cut : y.otherCuts()) {
      best = Math.min(best, costOfCut(cut, x.words()));
      for (List<NameWord> other : x.otherCuts()) {
        best = Math.min(best, costOfCut(cut, other));
      }
    }
    return best
        + (generationsContradict(x, y) ? GENERATION : 0)
        + (descentsContradict(x, y) ? DESCENT : 0);
  }

  /** A name that is cut into one word only is compared with one word in another writing. */
  private static double costOfCut(List<NameWord> cut, List<NameWord> other) {
    boolean comparable =
        cut.size() > 1 || (other.size() == 1 && cut.get(0).writing() != other.get(0).writing());
    return comparable ? cost(cut, other) : Double.POSITIVE_INFINITY;
  }

  private static double cost(List<NameWord> x, List<NameWord> y) {
    List<NameWord> a = WordMerge.merge(withoutRepeats(x), y);
    List<NameWord> b = WordMerge.merge(withoutRepeats(y), a);
    if (a.isEmpty() || b.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    Pairing pairing = Pairing.of(a, b, RULES);
    return pairing.cost()
        + LEFT_OUT * pairing.leftOver()
        + (pairing.onlyInitials() ? ONLY_INITIALS : 0);
  }

  /** How much a word tells about who somebody is: the rarer, the more. */
  private static double information(NameWord word) {
    if (word.isInitial()) {
      return INITIAL_BITS;
    }
    double frequency =
        Math.max(Lexicon.givenFrequency(word.text()), Lexicon.familyFrequency(word.text()));
    double bits = -Math.log(frequency) / Math.log(2);
    return NameAffix.isPatronymic(word.text()) ? bits / 2 : bits;
  }

  private static boolean generationsContradict(PersonWords x, PersonWords y) {
    return !x.generation().isEmpty()
        && !y.generation().isEmpty()
        && !x.generation().equals(y.generation());
  }

  /** Whether the one is the child of whom the other is the father. */
  private static boolean descentsContradict(PersonWords x, PersonWords y) {
    for (String descent : x.descents()) {
      int at = descent.indexOf('>');
      if (y.descents().contains(descent.substring(at + 1) + ">" + descent.substring(0, at))) {
        return true;
      }
    }
    return false;
  }

  private static List<NameWord> withoutRepeats(List<NameWord> words) {
    List<NameWord> out = new ArrayList<>(words.size());
    for (NameWord word : words) {
      if (!WordMerge.contains(out, word.text())) {
        out.add(word);
      }
    }
    return out;
  }
}
