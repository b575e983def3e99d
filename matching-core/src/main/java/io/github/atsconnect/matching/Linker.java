package io.github.atsconnect.matching;

import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.spi.DecisionPolicy;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Links two sets of people in bulk: each candidate is looked up in the store by its match keys,
 * scored with everybody found, and decided given all alternatives. Defaults: weights learnt from
 * the two sets, matches of which 99 of 100 are right, pairs from probability .01 on, as many
 * threads as processors.
 *
 * <p>The result depends on neither the number of threads nor the order of the store. Immutable and
 * safe for use by many threads.
 */
public final class Linker {

  /** From this probability on, a match tells how well the keys find matches. */
  private static final double SURE = 0.99;

  private final Attempt.Scoring scoring;
  private final @Nullable DecisionPolicy policy;
  private final double targetPrecision;
  private final double floor;
  private final boolean oneToOne;
  private final int threads;

  private Linker(Builder b) {
    this.scoring = new Attempt.Scoring(b.model, b.strategy, b.plugins);
    this.policy = b.policy;
    this.targetPrecision = b.targetPrecision;
    this.floor = b.floor;
    this.oneToOne = b.oneToOne;
    this.threads = b.threads;
  }

  /**
   * Starts a linker.
   *
   * @return a builder with all defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Links candidates to a store. Both are read once.
   *
   * @param candidates the side that is looked up
   * @param store the side that is looked into
   * @param pairs receives every pair from the floor on: candidates in their order, the pairs of one
   *     with the likeliest first
   * @return how many there were, what was learnt, and how much the match keys can have missed
   */
  public LinkReport link(PeopleSource candidates, PeopleSource store, Consumer<LinkedPair> pairs) {
    try (Parallel parallel = new Parallel(threads)) {
      Attempt attempt = Attempt.of(candidates, store, scoring, parallel);
      List<Candidate> results = score(attempt, parallel);
      if (oneToOne) {
        OneToOne.resolve(results, attempt.work().left()::id, attempt.work().right().size());
      }
      return report(results, attempt, parallel, pairs);
    }
  }

  /**
   * Takes one pair apart, with the weights and frequencies that {@link #link} uses for the same two
   * sets, though without regard to {@link Builder#oneToOne one-to-one}. Both are read twice.
   *
   * @param candidates the side that is looked up
   * @param store the side that is looked into
   * @param leftId the candidate's id
   * @param rightId the id of the person of the store
   * @return the explanation, with who else it might be
   * @throws IllegalArgumentException when an id is not there
   */
  public PairExplanation explain(
      PeopleSource candidates, PeopleSource store, String leftId, String rightId) {
    try (Parallel parallel = new Parallel(threads)) {
      Attempt attempt = Attempt.of(candidates, store, scoring, parallel);
      return new PairExplainer(
              attempt, policy != null ? policy : ThresholdPolicy.STANDARD, candidates, store)
          .explain(leftId, rightId);
    }
  }

  private List<Candidate> score(Attempt attempt, Parallel parallel) {
    Workspace work = attempt.work();
    Candidate[] results = new Candidate[work.left().size()];
    ThreadLocal<Lookup> lookups = ThreadLocal.withInitial(() -> new Lookup(attempt));
    parallel.run(
        IntStream.range(0, results.length),
        stream -> stream.forEach(i -> results[i] = candidate(attempt, lookups.get().of(i))));
    return List.of(results);
  }

  /** Keeps the alternatives of a candidate from the floor on. */
  private Candidate candidate(Attempt attempt, Lookup.Found found) {
    PreparedPeople right = attempt.work().right();
    int n = found.size();
    double[] probabilities = found.bits();
    double none =
        Posterior.fill(probabilities, n, attempt.inStore(), attempt.work().frequencies().size());
    List<Alternative> kept = new ArrayList<>(2);
    for (int i = 0; i < n; i++) {
      if (probabilities[i] >= floor) {
        int number = found.numbers()[i];
        kept.add(
            new Alternative(number, right.id(number), probabilities[i], i < found.byContext()));
      }
    }
    kept.sort(
        Comparator.comparingDouble(Alternative::probability)
            .reversed()
            .thenComparing(Alternative::id));
    return new Candidate(kept, none, n, found.passedOver());
  }

  private ThresholdPolicy thresholds(List<Candidate> results) {
    double[] first =
        results.stream()
            .mapToDouble(
                c -> c.alternatives().isEmpty() ? 0 : c.alternatives().get(0).probability())
            .toArray();
    return ThresholdPolicy.STANDARD.forPrecision(targetPrecision, first);
  }

  /** How the keys found those who are matches for sure: by an identifier, by other keys. */
  private static KeyReport.Recapture recapture(
      List<Candidate> results, Attempt attempt, Parallel parallel) {
    boolean[] byIdentifier = new boolean[results.size()];
    parallel.run(
        byIdentifier.length,
        i -> {
          Alternative first = results.get(i).sure();
          byIdentifier[i] = first != null && attempt.agreesOnIdentifier(i, first.number());
        });
    KeyReport.Recapture recapture = new KeyReport.Recapture();
    for (int i = 0; i < byIdentifier.length; i++) {
      Alternative first = results.get(i).sure();
      if (first != null) {
        recapture.add(byIdentifier[i], first.byContext());
      }
    }
    return recapture;
  }

  private LinkReport report(
      List<Candidate> results, Attempt attempt, Parallel parallel, Consumer<LinkedPair> pairs) {
    long comparisons = 0;
    long passedOver = 0;
    int matches = 0;
    int reviews = 0;
    DecisionPolicy used = policy != null ? policy : thresholds(results);
    for (int i = 0; i < results.size(); i++) {
      Candidate candidate = results.get(i);
      comparisons += candidate.comparisons();
      passedOver += candidate.passedOver();
      List<Alternative> alternatives = candidate.alternatives();
      Outcome decided =
          alternatives.isEmpty() ? Outcome.NO_MATCH : outcome(used, i, candidate, attempt);
      matches += decided == Outcome.MATCH ? 1 : 0;
      reviews += decided == Outcome.REVIEW ? 1 : 0;
      String id = attempt.work().left().id(i);
      for (int k = 0; k < alternatives.size(); k++) {
        Alternative a = alternatives.get(k);
        Outcome outcome = k > 0 ? Outcome.NO_MATCH : decided;
        pairs.accept(new LinkedPair(id, a.id(), a.probability(), outcome));
      }
    }
    return new LinkReport(
        attempt.work().left().size(),
        attempt.work().right().size(),
        comparisons,
        matches,
        reviews,
        new KeyReport(
            passedOver,
            attempt.work().searches().largestBlocks(),
            recapture(results, attempt, parallel).recall()),
        attempt.fingerprint());
  }

  /** What to do about a candidate that has alternatives. */
  private static Outcome outcome(
      DecisionPolicy policy, int left, Candidate candidate, Attempt attempt) {
    List<Alternative> alternatives = candidate.alternatives();
    if (policy instanceof ThresholdPolicy thresholds) {
      // Needs no reasons, which would cost more than the scores.
      double second = alternatives.size() < 2 ? 0 : alternatives.get(1).probability();
      return thresholds.outcome(alternatives.get(0).probability(), second);
    }
    List<io.github.atsconnect.matching.model.Alternative> all = new ArrayList<>();
    for (Alternative a : alternatives) {
      all.add(
          new io.github.atsconnect.matching.model.Alternative(
              a.id(), a.probability(), attempt.scores().explain(left, a.number())));
    }
    return policy.decide(all, candidate.none()).outcome();
  }

  /** Somebody a candidate might be, by number in the store; whether a key of context finds it. */
  record Alternative(int number, String id, double probability, boolean byContext) {}

  /** A candidate's alternatives from the floor on, the likeliest first. */
  record Candidate(List<Alternative> alternatives, double none, int comparisons, long passedOver) {

    /** The likeliest alternative where there is hardly a doubt, else null. */
    private @Nullable Alternative sure() {
      boolean sure = !alternatives.isEmpty() && alternatives.get(0).probability() >= SURE;
      return sure ? alternatives.get(0) : null;
    }
  }

  /** Collects a linker's settings. Not thread-safe. */
  public static final class Builder {
    private @Nullable MatchModel model;
    private Plugins plugins = Plugins.none();
    private @Nullable ScoringStrategy strategy;
    private @Nullable DecisionPolicy policy;
    private double targetPrecision = 0.99;
    private double floor = 0.01;
    private boolean oneToOne;
    private int threads = Runtime.getRuntime().availableProcessors();

    private Builder() {}

    /**
     * Weights to use, instead of learning them from the two sets.
     *
     * @param model the weights
     * @return this builder
     */
    public Builder model(MatchModel model) {
      this.model = model;
      return this;
    }

    /**
     * Similarities, features and match keys of your own.
     *
     * @param plugins what the host plugs in; the same wherever the same people are concerned
     * @return this builder
     */
    public Builder plugins(Plugins plugins) {
      this.plugins = plugins;
      return this;
    }

    /**
     * A strategy of your own instead of weights: nothing is learnt, and both sets are kept in
     * memory as they are.
     *
     * @param strategy gives the evidence of a pair; shared by threads
     * @return this builder
     */
    public Builder strategy(ScoringStrategy strategy) {
      this.strategy = strategy;
      return this;
    }

    /**
     * Thresholds of your own, instead of those that a target precision gives, or another policy. A
     * policy of your own sees the alternatives from the floor on; their explanations have no values
     * in words, since those are not kept.
     *
     * @param policy makes an outcome of the probabilities; shared by threads
     * @return this builder
     */
    public Builder policy(DecisionPolicy policy) {
      this.policy = policy;
      return this;
    }

    /**
     * Which share of the matches is to be right: the match threshold is set by the probabilities of
     * all candidates, without labels. Default .99.
     *
     * @param precision between 0 and 1
     * @return this builder
     */
    public Builder targetPrecision(double precision) {
      if (!(precision > 0 && precision < 1)) {
        throw new IllegalArgumentException(
            "the target precision must be between 0 and 1, was " + precision);
      }
      this.targetPrecision = precision;
      return this;
    }

    /**
     * Least probability of a pair to be reported, 0 to 1.
     *
     * @param floor from 0 (every pair that was compared) to 1
     * @return this builder
     */
    public Builder floor(double floor) {
      if (!(floor >= 0 && floor <= 1)) {
        throw new IllegalArgumentException("floor must be 0 to 1, was " + floor);
      }
      this.floor = floor;
      return this;
    }

    /**
     * Whether a person of the store is one candidate at most: where two candidates claim the same
     * person, the likelier keeps it.
     *
     * @param oneToOne true to leave each person to one candidate
     * @return this builder
     */
    public Builder oneToOne(boolean oneToOne) {
      this.oneToOne = oneToOne;
      return this;
    }

    /**
     * Number of threads, at least 1.
     *
     * @param threads at least 1; as many as there are processors unless said
     * @return this builder
     */
    public Builder threads(int threads) {
      if (threads < 1) {
        throw new IllegalArgumentException("need at least one thread, got " + threads);
      }
      this.threads = threads;
      return this;
    }

    /**
     * Makes the linker.
     *
     * @return a linker, immutable and safe for threads
     * @throws IllegalArgumentException when the model was learnt with features that the plug-ins do
     *     not have; the message names them
     */
    public Linker build() {
      return new Linker(this);
    }
  }
}
