package io.github.atsconnect.matching.explain;

import io.github.atsconnect.matching.model.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One step on the way from even odds to the log-odds of the probability.
 *
 * @param kind what it stands for
 * @param words in words; holds personal data
 * @param bits how far it goes
 * @param from where it begins, the sum of the steps before
 */
record Step(Kind kind, String words, double bits, double from) {

  /** What a step stands for. */
  enum Kind {
    PRIOR,
    PART,
    RIVALS
  }

  /** Less than this is not worth a step of its own where nothing was found. */
  private static final double NOTHING = 0.005;

  private static final int NAMED_RIVALS = 2;

  double to() {
    return from + bits;
  }

  /** All steps: the chance beforehand, the parts with the strongest first, the alternatives. */
  static List<Step> of(PairExplanation why) {
    List<Step> steps = new ArrayList<>();
    add(steps, Kind.PRIOR, "chance beforehand that it is just this person", why.priorBits());
    why.explanation().parts().stream()
        .filter(p -> p.bits() != 0)
        .sorted(Comparator.comparingDouble((Part p) -> Math.abs(p.bits())).reversed())
        .forEach(p -> add(steps, Kind.PART, p.detail(), p.bits()));
    if (!why.rivals().isEmpty() || Math.abs(why.rivalBits()) >= NOTHING) {
      add(steps, Kind.RIVALS, rivals(why.rivals()), why.rivalBits());
    }
    return steps;
  }

  private static void add(List<Step> steps, Kind kind, String words, double bits) {
    double from = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).to();
    steps.add(new Step(kind, words, bits, from));
  }

  private static String rivals(List<Rivals> rivals) {
    String named =
        rivals.stream().limit(NAMED_RIVALS).map(Rivals::words).collect(Collectors.joining(", "));
    String more = rivals.size() > NAMED_RIVALS ? ", …" : "";
    return "who else it may be" + (named.isEmpty() ? "" : ": " + named + more);
  }
}
