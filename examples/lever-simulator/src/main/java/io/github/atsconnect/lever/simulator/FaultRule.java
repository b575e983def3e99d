package io.github.atsconnect.lever.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/**
 * Says which calls go wrong, and how. Immutable: each method gives another rule.
 *
 * <pre>{@code
 * FaultRule.on("/opportunities").nth(2).then(Fault.resetBeforeHeaders());
 * FaultRule.everywhere().withProbability(0.1).then(Fault.transientOnes());
 * }</pre>
 */
public final class FaultRule {

  private static final FaultRule EVERYWHERE =
      new FaultRule(Pattern.compile(".*"), n -> true, 1, Long.MAX_VALUE, List.of());

  private final Pattern path;
  private final LongPredicate nth;
  private final double probability;
  private final long atMost;
  private final List<Fault> faults;

  private FaultRule(
      Pattern path, LongPredicate nth, double probability, long atMost, List<Fault> faults) {
    this.path = path;
    this.nth = nth;
    this.probability = probability;
    this.atMost = atMost;
    this.faults = faults;
  }

  /** For every call. */
  public static FaultRule everywhere() {
    return EVERYWHERE;
  }

  /**
   * For the calls to a path.
   *
   * @param path below {@code /v1}, such as {@code "/stages/*"}; a star stands for one segment, two
   *     stars for any number
   */
  public static FaultRule on(String path) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      if (path.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else {
        regex.append(path.charAt(i) == '*' ? "[^/]*" : Pattern.quote(path.substring(i, i + 1)));
      }
    }
    return new FaultRule(
        Pattern.compile(regex.toString()), n -> true, 1, Long.MAX_VALUE, List.of());
  }

  /** Only the n-th of these calls, counted from 1; several are possible. */
  public FaultRule nth(long... ordinals) {
    long[] sorted = ordinals.clone();
    Arrays.sort(sorted);
    return new FaultRule(
        path, n -> Arrays.binarySearch(sorted, n) >= 0, probability, atMost, faults);
  }

  /** Only the first so many of these calls. */
  public FaultRule first(long calls) {
    return new FaultRule(path, n -> n <= calls, probability, atMost, faults);
  }

  /** Only each n-th of these calls. */
  public FaultRule every(long step) {
    return new FaultRule(path, n -> n % step == 0, probability, atMost, faults);
  }

  /** Only with this probability, 0 to 1, drawn from the plan's seed. */
  public FaultRule withProbability(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a probability is between 0 and 1: " + share);
    }
    return new FaultRule(path, nth, share, atMost, faults);
  }

  /** No more than so many times in all. */
  public FaultRule atMost(long times) {
    return new FaultRule(path, nth, probability, times, faults);
  }

  /** What happens: one of these, drawn from the plan's seed. */
  public FaultRule then(Fault... oneOf) {
    return then(List.of(oneOf));
  }

  /** What happens: one of these, drawn from the plan's seed. */
  public FaultRule then(List<Fault> oneOf) {
    return new FaultRule(path, nth, probability, atMost, List.copyOf(oneOf));
  }

  boolean covers(String pathBelowRoot) {
    return path.matcher(pathBelowRoot).matches();
  }

  boolean fires(long call, long firedSoFar, double draw) {
    return nth.test(call) && firedSoFar < atMost && draw < probability && !faults.isEmpty();
  }

  Fault pick(double draw) {
    return faults.get((int) (draw * faults.size()));
  }
}
