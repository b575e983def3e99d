package io.github.atsconnect.matching.internal.explain;

import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.explain.Rivals;
import io.github.atsconnect.matching.explain.Settling;
import io.github.atsconnect.matching.internal.explain.Evidence.Pair;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the explanation of a pair together. */
public final class Explainer {

  private static final int MOST_RIVALS = 6;
  private static final int MOST_MEMBERS = 5;

  /** An alternative less likely than this is not worth a word. */
  private static final double LEAST_RIVAL = 0.001;

  /** … unless it has this share of what is left to the alternatives. */
  private static final double LEAST_SHARE = 0.01;

  /** Pieces of evidence that are tried together where none alone settles it. */
  private static final int MOST_TOGETHER = 3;

  private static final double MOST_BITS = 1_000;

  private Explainer() {}

  /**
   * What is known of a pair.
   *
   * @param rest probability that the candidate is anybody else or nobody: what is left to 1, stated
   *     apart since 1 less a probability near 1 is inexact
   * @param others who else it may be, with their probabilities, the likeliest first
   */
  public record Case(
      Person candidate,
      Person person,
      Outcome outcome,
      double probability,
      double rest,
      double noneProbability,
      boolean proposed,
      double priorBits,
      Explanation explanation,
      List<Other> others) {}

  /** Somebody else whom the candidate may be. */
  public record Other(Person person, double probability) {}

  /** Decides a pair anew, as if the two people were these. */
  @FunctionalInterface
  public interface WhatIf {
    /** What would be done about the pair. */
    Answer ask(Person candidate, Person person);
  }

  /**
   * What would be done about a pair.
   *
   * @param match whether it would be a match
   * @param probability that they are one person
   */
  public record Answer(boolean match, double probability) {}

  /** Explains. */
  public static PairExplanation explain(Case known, WhatIf whatIf) {
    double odds = Math.log(known.probability() / known.rest()) / Math.log(2);
    double bits = Math.max(-MOST_BITS, Math.min(MOST_BITS, odds));
    return new PairExplanation(
        known.candidate().id(),
        known.person().id(),
        Labels.of(known.candidate()),
        Labels.of(known.person()),
        known.outcome(),
        known.probability(),
        known.noneProbability(),
        known.proposed(),
        known.priorBits(),
        known.explanation(),
        bits - known.priorBits() - known.explanation().bits(),
        rivals(known),
        known.outcome() == Outcome.MATCH
            ? List.of()
            : settling(new Pair(known.candidate(), known.person()), isLikeliest(known), whatIf));
  }

  private static boolean isLikeliest(Case known) {
    return known.others().stream().noneMatch(o -> o.probability() > known.probability());
  }

  private static List<Rivals> rivals(Case known) {
    Map<String, List<Other>> alike = new LinkedHashMap<>();
    for (Other other : known.others()) {
      if (other.probability() >= Math.min(LEAST_RIVAL, LEAST_SHARE * known.rest())) {
        alike.computeIfAbsent(Labels.key(other.person()), k -> new ArrayList<>()).add(other);
      }
    }
    List<Rivals> out = new ArrayList<>();
    alike.values().forEach(group -> out.add(group(group, known.person())));
    out.sort(Comparator.comparingDouble(Rivals::probability).reversed());
    if (out.size() <= MOST_RIVALS) {
      return out;
    }
    List<Rivals> rest = out.subList(MOST_RIVALS - 1, out.size());
    int count = rest.stream().mapToInt(Rivals::count).sum();
    double probability = rest.stream().mapToDouble(Rivals::probability).sum();
    List<Rivals> shown = new ArrayList<>(out.subList(0, MOST_RIVALS - 1));
    shown.add(new Rivals(Labels.number(count) + " others", List.of(), count, probability));
    return shown;
  }

  private static Rivals group(List<Other> group, Person than) {
    return new Rivals(
        Labels.words(group.get(0).person(), group.size(), than),
        group.stream()
            .limit(MOST_MEMBERS)
            .map(o -> new Rivals.Member(o.person().id(), o.probability()))
            .toList(),
        group.size(),
        group.stream().mapToDouble(Other::probability).sum());
  }

  /** Tries what is missing, one by one; of the likeliest person also together. */
  private static List<Settling> settling(Pair pair, boolean together, WhatIf whatIf) {
    record Tried(Evidence<?> evidence, Settling found) {}
    List<Tried> tried = new ArrayList<>();
    for (Evidence<?> evidence : Evidence.of(pair)) {
      if (evidence.isWanting(pair)) {
        tried.add(new Tried(evidence, settling(List.of(evidence), pair, whatIf)));
      }
    }
    tried.sort(Comparator.comparingDouble((Tried t) -> t.found().ifSame()).reversed());
    List<Settling> out = new ArrayList<>(tried.stream().map(Tried::found).toList());
    if (together && out.stream().noneMatch(Settling::settles)) {
      List<Evidence<?>> several = new ArrayList<>();
      for (Tried t : tried.subList(0, Math.min(MOST_TOGETHER, tried.size()))) {
        several.add(t.evidence());
        Settling all = settling(several, pair, whatIf);
        if (several.size() > 1 && all.settles()) {
          out.add(0, all);
          break;
        }
      }
    }
    return out;
  }

  private static Settling settling(List<Evidence<?>> evidence, Pair pair, WhatIf whatIf) {
    Pair same = pair;
    Pair other = pair;
    for (Evidence<?> e : evidence) {
      same = e.same(same);
      other = e.other(other);
    }
    Answer agrees = whatIf.ask(same.candidate(), same.person());
    Answer differs = whatIf.ask(other.candidate(), other.person());
    return new Settling(
        evidence.stream().map(e -> e.missing(pair)).toList(),
        agrees.probability(),
        differs.probability(),
        agrees.match());
  }
}
