package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.internal.CandidateTokens.Candidate;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Person;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks a profile up among the candidates whom no link holds, when it is shown: so that who came to
 * the host's product after the last sync is linked at once. Safe for use by many threads.
 */
final class OnDemand {
  private static final Logger LOG = LoggerFactory.getLogger(OnDemand.class);
  private static final int CANDIDATES = 3;
  private static final int REMEMBERED = 10_000;

  private final Wiring wiring;
  private final String tenant;
  private final Connections connections;
  private final AuditLog audit;
  private final Teller teller;
  private final Crew crew;
  private final ExpiringCache<String, Look> lookedUp;

  OnDemand(Wiring wiring, String tenant, Connections connections, AuditLog audit, Crew crew) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.connections = connections;
    this.audit = audit;
    this.crew = crew;
    this.teller = new Teller(wiring, tenant);
    this.lookedUp = new ExpiringCache<>(REMEMBERED, wiring.cacheFor(), wiring.clock());
  }

  /**
   * What came of a look.
   *
   * @param linked whether a link was made
   * @param complete whether all were looked at who might be the person
   */
  record Look(boolean linked, boolean complete) {
    static final Look NONE = new Look(false, false);
  }

  /** Looks once in a while. */
  Look look(Person profile, Deadline deadline) {
    if (!wiring.onDemand()) {
      return Look.NONE;
    }
    try {
      return lookedUp.get(profile.id(), deadline, () -> lookNow(profile, deadline));
    } catch (LeverException e) {
      return Look.NONE;
    }
  }

  /** Forgets that a profile was looked up. */
  void forget(String profile) {
    lookedUp.remove(profile);
  }

  /** Forgets who was looked up. */
  void clear() {
    lookedUp.clear();
  }

  private Look lookNow(Person profile, Deadline deadline) {
    TenantKey key = wiring.store(tenant).transact(audit::key);
    Suppressed suppressed = wiring.store(tenant).read(h -> new Suppressed(tenant, key).refresh(h));
    if (!key.isSecret() || suppressed.profile(profile.id())) {
      return Look.NONE;
    }
    Matcher matcher = Matchers.of(wiring, tenant);
    List<Candidate> candidates =
        wiring
            .store(tenant)
            .read(h -> new CandidateTokens(matcher, key).find(h, tenant, profile, CANDIDATES));
    boolean linked = false;
    boolean complete = true;
    LiveEvidence evidence =
        new LiveEvidence(
            wiring, crew, new Decider(wiring.profiles(), matcher, suppressed::profile));
    for (Candidate each : candidates) {
      if (!suppressed.contact(each.contact())) {
        try {
          linked |= tryOne(each, profile, evidence, deadline);
        } catch (LeverException | EnrichmentException e) {
          // The next sync finds it; the profile shows without.
          LOG.debug("a look-up on demand ended early: {}", e.getClass().getSimpleName());
          complete = false;
        }
      }
    }
    return new Look(linked, complete);
  }

  private boolean tryOne(
      Candidate candidate, Person profile, LiveEvidence live, Deadline deadline) {
    Scope scope = new Scope(tenant, candidate.connection());
    Prior prior =
        wiring
            .store(tenant)
            .read(h -> Prior.of(h, scope, List.of(candidate.contact())))
            .getOrDefault(candidate.contact(), Prior.NONE);
    if (prior.confirmed() || prior.heldMatch() || prior.rejected().contains(profile.id())) {
      return false;
    }
    try (Sessions.Use use = connections.session(candidate.connection())) {
      Optional<Evidence> evidence =
          live.of(use.session(), candidate.contact(), Access.FULL, deadline);
      if (evidence.isEmpty()) {
        return false;
      }
      Decider decider = live.decider();
      Decision d = decider.decide(evidence.get().person(), prior.rejected(), profile);
      boolean match =
          d.outcome() == Decision.Outcome.MATCH
              && d.best().map(b -> b.personId().equals(profile.id())).orElse(false);
      LinkRules.Verdict verdict = decider.verdict(d, evidence.get().resumes(), d);
      return match
          && verdict != null
          && wiring
              .store(tenant)
              .transact(h -> link(h, scope, use.session(), verdict, evidence.get()));
    }
  }

  /** Links unless the connection is another than the one that was asked through. */
  private boolean link(
      Handle h, Scope scope, Session session, LinkRules.Verdict verdict, Evidence evidence) {
    boolean same =
        Connected.byId(h, scope)
            .filter(c -> c.version() == session.version() && !c.isStopped())
            .isPresent();
    Suppressed suppressed = new Suppressed(tenant, audit.key(h));
    return same
        && new LinkRules(h, scope, wiring.clock().millis(), suppressed, teller)
            .decide(LinkRules.Shown.of(evidence), verdict);
  }
}
