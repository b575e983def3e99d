package io.github.atsconnect.lever.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Which answers go wrong: the first rule that fires wins. The same seed and the same order of calls
 * give the same faults. Immutable; counts begin when a simulator takes it up.
 */
public final class FaultPlan {

  private static final FaultPlan NONE = new FaultPlan(0, List.of());

  private final long seed;
  private final List<FaultRule> rules;

  private FaultPlan(long seed, List<FaultRule> rules) {
    this.seed = seed;
    this.rules = List.copyOf(rules);
  }

  /** Nothing goes wrong. */
  public static FaultPlan none() {
    return NONE;
  }

  /** A plan with these rules and the seed 0. */
  public static FaultPlan of(FaultRule... rules) {
    return new FaultPlan(0, List.of(rules));
  }

  /** A plan without rules as yet, with a seed for those that draw. */
  public static FaultPlan seeded(long seed) {
    return new FaultPlan(seed, List.of());
  }

  /** The same plan with one more rule, after the others. */
  public FaultPlan with(FaultRule rule) {
    List<FaultRule> more = new ArrayList<>(rules);
    more.add(rule);
    return new FaultPlan(seed, more);
  }

  Running start() {
    return new Running();
  }

  /** The plan at work: knows how often each rule was asked and fired. */
  final class Running {

    private final long[] calls = new long[rules.size()];
    private final long[] fired = new long[rules.size()];

    private Running() {}

    /** The fault for a call to a path below the API's root. */
    synchronized Optional<Fault> decide(String path) {
      Optional<Fault> decision = Optional.empty();
      for (int i = 0; i < rules.size(); i++) {
        FaultRule rule = rules.get(i);
        if (rule.covers(path)) {
          calls[i]++;
          SplittableRandom random = new SplittableRandom(seed * 31 + i * 1_000_003L + calls[i]);
          double draw = random.nextDouble();
          if (decision.isEmpty() && rule.fires(calls[i], fired[i], draw)) {
            fired[i]++;
            decision = Optional.of(rule.pick(random.nextDouble()));
          }
        }
      }
      return decision;
    }
  }
}
