package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.internal.LinkRules.Shown;
import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Person;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a contact on the evidence at hand, in the light of what was decided before.
 *
 * <p>A match of the same matcher is not taken back because a list says less than a résumé once did:
 * only a decision that more evidence could hardly change, or one made with the résumé, replaces it.
 * It stands while the list says what it said when the match was made; where it says something else,
 * it is decided anew on all that there is.
 */
final class Assessor {
  private final Decider decider;
  private final boolean readsResumes;
  private final boolean everyResume;

  /**
   * An assessor.
   *
   * @param readsResumes whether résumés are read at all
   * @param everyResume whether only a look at the résumés settles anything
   */
  Assessor(Decider decider, boolean readsResumes, boolean everyResume) {
    this.decider = decider;
    this.readsResumes = readsResumes;
    this.everyResume = everyResume;
  }

  /** What is to be done about a contact's links. */
  enum Action {
    /** The list said the same before: leave everything as it is; note the candidacies. */
    AGAIN,
    /** Leave them; note the candidacies. */
    KEEP,
    /** Replace the matcher's own link by the verdict. */
    WRITE
  }

  /**
   * An assessment.
   *
   * @param action what to do
   * @param verdict the link to write, or null when it is nobody
   * @param promise how likely a résumé changes that, 0 to 1, or {@link RunTable#DECIDED}
   */
  record Assessment(
      String contact,
      Evidence evidence,
      Action action,
      LinkRules.@Nullable Verdict verdict,
      double promise) {

    /** Of somebody of whom nothing new is said. */
    static Assessment again(String contact, Evidence evidence) {
      return new Assessment(contact, evidence, Action.AGAIN, null, RunTable.DECIDED);
    }

    boolean decided() {
      return promise == RunTable.DECIDED;
    }

    boolean isMatchWith(@Nullable String profile) {
      return verdict != null && verdict.match() && verdict.profile().equals(profile);
    }

    Assessment keep() {
      return new Assessment(contact, evidence, Action.KEEP, null, RunTable.DECIDED);
    }

    Assessment postponed() {
      return new Assessment(contact, evidence, Action.KEEP, null, Math.max(promise, 0) / 1000);
    }

    /** Whether, as things are, it ends in a match, a review or nobody. */
    String outcome(Prior prior) {
      if (action != Action.WRITE && (prior.confirmed() || prior.heldMatch())) {
        return RunTable.LINKED;
      }
      if (action == Action.KEEP || (action == Action.AGAIN && prior.held() != null)) {
        return RunTable.REVIEW;
      }
      return verdict == null
          ? RunTable.NOT_FOUND
          : verdict.match() ? RunTable.LINKED : RunTable.REVIEW;
    }
  }

  /** Assesses on what a list says; more evidence may follow. */
  Assessment first(String contact, Evidence evidence, Prior prior) {
    if (prior.confirmed()) {
      return new Assessment(contact, evidence, Action.KEEP, null, RunTable.DECIDED);
    }
    Decision d = decide(evidence.person(), prior);
    if (d.settled() || !holdsFast(prior)) {
      return write(contact, evidence, prior, d, d.settled() && !everyResume);
    }
    return new Assessment(
        contact,
        evidence,
        Action.KEEP,
        null,
        stands(d, prior) ? RunTable.DECIDED : d.probability());
  }

  /**
   * Whether a match that is held needs no second look, though the list alone is not sure: what it
   * says of the person is what it said when the match was made.
   */
  private boolean stands(Decision d, Prior prior) {
    Optional<Alternative> same = d.best().filter(b -> b.personId().equals(prior.held()));
    if (same.isEmpty()) {
      return false;
    }
    boolean saysTheSame = same.get().explanation().codes().equals(prior.heldListReasons());
    boolean unknown = prior.heldListReasons().isEmpty();
    return switch (prior.heldResumes()) {
      case READ -> unknown ? d.outcome() != Outcome.NO_MATCH : saysTheSame;
      case SILENT -> saysTheSame && d.outcome() == Outcome.MATCH;
      case UNREAD -> !readsResumes && d.outcome() == Outcome.MATCH;
    };
  }

  /** Assesses when this may be all the evidence there is. */
  Assessment last(String contact, Evidence evidence, Prior prior) {
    Decision d = decide(evidence.person(), prior);
    return write(contact, evidence, prior, d, true);
  }

  /** Whether still more evidence could change the decision. */
  boolean settled(Evidence evidence, Prior prior) {
    return decide(evidence.person(), prior).settled();
  }

  /** Whether no résumé has to be looked at. */
  boolean isSpared(Evidence evidence, Prior prior) {
    Decision d = decide(evidence.person(), prior);
    return !everyResume && (d.settled() || (holdsFast(prior) && stands(d, prior)));
  }

  private Assessment write(
      String contact, Evidence evidence, Prior prior, Decision d, boolean decided) {
    return new Assessment(
        contact,
        evidence,
        Action.WRITE,
        decider.verdict(d, evidence.resumes(), onList(evidence, d, prior)),
        decided ? RunTable.DECIDED : d.probability());
  }

  private Decision onList(Evidence evidence, Decision d, Prior prior) {
    return evidence.resumes() == Resumes.READ ? decide(evidence.list(), prior) : d;
  }

  private Decision decide(Person candidate, Prior prior) {
    return decider.decide(candidate, prior.rejected(), prior.held());
  }

  private boolean holdsFast(Prior prior) {
    return prior.held() != null
        && prior.heldMatch()
        && decider.fingerprint().equals(prior.heldMatcher());
  }

  /**
   * Writes an assessment, in the transaction of its page.
   *
   * @return whether the person may be used at all: not when they were erased meanwhile
   */
  static boolean apply(Handle h, Run run, LinkRules rules, Assessment a) {
    Shown who = Shown.of(a.evidence());
    boolean usable;
    if (a.action() != Action.WRITE) {
      usable = rules.keep(who);
    } else {
      usable = a.verdict() == null ? rules.decideNobody(who) : rules.decide(who, a.verdict());
    }
    if (usable && a.action() != Action.AGAIN) {
      RunTable.contact(h, run, a.contact(), null, a.promise());
    }
    return usable;
  }
}
