package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.explain.Rivals;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An explanation as a waterfall: each step begins where the last one ended.
 *
 * @param steps from the chance beforehand to the last part
 * @param total all of it
 * @param zero where even odds are, 0 to 100
 * @param probability of being the same person, 0 to 1
 * @param settles what would settle it, or "" where nothing has to
 */
public record Why(List<Step> steps, Step total, String zero, double probability, String settles) {

  /** What a step says. */
  public enum Speaks {
    /** The same person. */
    FOR,
    /** Another one. */
    AGAINST,
    /** Nothing was compared: the chance beforehand, who else it may be. */
    NEITHER,
    /** All of it. */
    TOTAL
  }

  /**
   * One step; places are 0 to 100.
   *
   * @param words what it is; holds personal data
   * @param bits how far it goes
   * @param speaks for what
   * @param left where its bar begins
   * @param width of its bar
   */
  public record Step(String words, double bits, Speaks speaks, String left, String width) {

    /** For a style sheet. */
    public String style() {
      return speaks.name().toLowerCase(Locale.ROOT);
    }
  }

  private record Raw(String words, double bits, Speaks speaks, double from) {
    double to() {
      return from + bits;
    }
  }

  /** Lays an explanation out. */
  public static Why of(PairExplanation why) {
    List<Raw> raw = new ArrayList<>();
    add(raw, "Before anything is compared", why.priorBits(), Speaks.NEITHER);
    why.explanation().parts().stream()
        .filter(p -> p.bits() != 0)
        .sorted(Comparator.comparingDouble((Part p) -> Math.abs(p.bits())).reversed())
        .forEach(p -> add(raw, p.detail(), p.bits(), p.bits() > 0 ? Speaks.FOR : Speaks.AGAINST));
    if (Math.abs(why.rivalBits()) >= 0.05) {
      add(raw, others(why), why.rivalBits(), Speaks.NEITHER);
    }
    double least = Math.min(0, raw.stream().mapToDouble(Raw::to).min().orElse(0));
    double most = Math.max(0, raw.stream().mapToDouble(Raw::to).max().orElse(0));
    double room = Math.max(1, most - least);
    return new Why(
        raw.stream().map(r -> step(r, least, room)).toList(),
        step(new Raw("In all", why.bits(), Speaks.TOTAL, 0), least, room),
        number(100 * -least / room),
        why.probability(),
        why.outcome() == Outcome.MATCH ? "" : why.whatWouldSettle());
  }

  private static void add(List<Raw> raw, String words, double bits, Speaks speaks) {
    raw.add(new Raw(words, bits, speaks, raw.isEmpty() ? 0 : raw.get(raw.size() - 1).to()));
  }

  private static String others(PairExplanation why) {
    String named =
        why.rivals().stream().limit(2).map(Rivals::words).collect(Collectors.joining(", "));
    return "Who else it may be" + (named.isEmpty() ? "" : ": " + named);
  }

  private static Step step(Raw r, double least, double room) {
    double left = 100 * (Math.min(r.from(), r.to()) - least) / room;
    double width = Math.max(0.8, 100 * Math.abs(r.bits()) / room);
    return new Step(
        capital(r.words()),
        r.bits(),
        r.speaks(),
        number(Math.min(left, 99.2)),
        number(Math.min(width, 100 - Math.min(left, 99.2))));
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String number(double n) {
    return String.format(Locale.ROOT, "%.2f", n);
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Why[" + steps.size() + " steps, ****]";
  }
}
