package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks the profile store who it might be, and the matcher who it is. */
final class Decider {
  /** Enough for the namesakes to count among the alternatives; each one more costs time. */
  private static final int PROPOSALS = 40;

  private final ProfileStore profiles;
  private final Predicate<String> barred;
  private final Matcher matcher;
  private final String fingerprint;

  /**
   * Makes one.
   *
   * @param barred profiles that nobody must be linked to
   */
  Decider(ProfileStore profiles, Matcher matcher, Predicate<String> barred) {
    this.profiles = profiles;
    this.barred = barred;
    this.matcher = matcher;
    this.fingerprint = matcher.fingerprint();
  }

  /** Names the rules by which is decided. */
  String fingerprint() {
    return fingerprint;
  }

  /**
   * Decides about a person.
   *
   * @param rejected profiles that somebody said it is not
   * @param held the profile that holds a link to the person now, to be looked at in any case
   */
  Decision decide(Person evidence, Set<String> rejected, @Nullable String held) {
    return matcher.match(evidence, propose(evidence, rejected, held));
  }

  /**
   * Decides about a person, with a profile that may be too new to be in the store.
   *
   * @param rejected profiles that somebody said it is not
   */
  Decision decide(Person evidence, Set<String> rejected, Person shown) {
    List<Person> proposed = new ArrayList<>(propose(evidence, rejected, null));
    proposed.removeIf(p -> p.id().equals(shown.id()));
    proposed.add(shown);
    return matcher.match(evidence, proposed);
  }

  /** Says why a profile is or is not the person, beside whom else it might be. */
  PairExplanation explain(Person evidence, String profile) {
    return matcher.explain(evidence, propose(evidence, Set.of(), profile), profile);
  }

  private List<Person> propose(Person evidence, Set<String> rejected, @Nullable String held) {
    List<Person> proposed = new ArrayList<>();
    boolean heldProposed = held == null;
    for (Person p : profiles.findByKeys(matcher.keys(evidence), PROPOSALS)) {
      if (!rejected.contains(p.id()) && !barred.test(p.id())) {
        proposed.add(p);
        heldProposed |= p.id().equals(held);
      }
    }
    if (!heldProposed && held != null && !barred.test(held)) {
      profiles.byId(held).ifPresent(proposed::add);
    }
    return proposed;
  }

  /**
   * A decision as it is kept; null when it is nobody.
   *
   * @param resumes how far résumés went into it
   * @param list what the list alone gave
   */
  LinkRules.@Nullable Verdict verdict(Decision decision, Resumes resumes, Decision list) {
    if (decision.outcome() == Outcome.NO_MATCH) {
      return null;
    }
    return decision
        .best()
        .map(
            best ->
                new LinkRules.Verdict(
                    best.personId(),
                    decision.outcome() == Outcome.MATCH,
                    best.probability(),
                    best.explanation().codes(),
                    fingerprint,
                    resumes,
                    reasonsFor(best.personId(), list)))
        .orElse(null);
  }

  private static List<String> reasonsFor(String profile, Decision list) {
    return list.best()
        .filter(b -> b.personId().equals(profile))
        .map(b -> b.explanation().codes())
        .orElse(List.of());
  }
}
