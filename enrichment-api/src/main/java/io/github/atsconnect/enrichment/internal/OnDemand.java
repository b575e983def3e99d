package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.internal.CandidateTokens.Candidate;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Person;
import java.util.List;
import java.util.Optional;
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
  private final ExpiringCache<String, Boolean> lookedUp;

  OnDemand(Wiring wiring, String tenant, Connections connections, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.connections = connections;
    this.audit = audit;
    this.teller = new Teller(wiring, tenant);
    this.lookedUp = new ExpiringCache<>(REMEMBERED, wiring.cacheFor(), wiring.clock());
  }

  /** Looks once in a while; returns whether a link was made. */
  boolean link(Person profile) {
    if (!wiring.onDemand() || lookedUp.find(profile.id()).isPresent()) {
      return false;
    }
    lookedUp.put(profile.id(), true);
    TenantKey key = wiring.store(tenant).transact(audit::key);
    Suppressed suppressed = wiring.store(tenant).read(h -> new Suppressed(tenant, key).refresh(h));
    if (!key.isSecret() || suppressed.profile(profile.id())) {
      return false;
    }
    Matcher matcher = Matchers.of(wiring, tenant);
    List<Candidate> candidates =
        wiring
            .store(tenant)
            .read(h -> new CandidateTokens(matcher, key).find(h, tenant, profile, CANDIDATES));
    boolean linked = false;
    for (Candidate each : candidates) {
      if (!suppressed.contact(each.contact())) {
        linked |=
            tryOne(each, profile, new Decider(wiring.profiles(), matcher, suppressed::profile));
      }
    }
    return linked;
  }

  private boolean tryOne(Candidate candidate, Person profile, Decider decider) {
    Scope scope = new Scope(tenant, candidate.connection());
    TenantKey key = wiring.store(tenant).transact(audit::key);
    Prior prior =
        wiring
            .store(tenant)
            .read(h -> Prior.of(h, scope, List.of(candidate.contact())))
            .getOrDefault(candidate.contact(), Prior.NONE);
    if (prior.confirmed() || prior.heldMatch() || prior.rejected().contains(profile.id())) {
      return false;
    }
    try {
      Optional<Evidence> evidence =
          LiveEvidence.of(
              connections.session(candidate.connection()), candidate.contact(), decider, wiring);
      if (evidence.isEmpty()) {
        return false;
      }
      Decision d = decider.decide(evidence.get().person(), prior.rejected(), profile);
      boolean match =
          d.outcome() == Decision.Outcome.MATCH
              && d.best().map(b -> b.personId().equals(profile.id())).orElse(false);
      LinkRules.Verdict verdict = decider.verdict(d, evidence.get().resumes(), d);
      if (!match || verdict == null) {
        return false;
      }
      return wiring
          .store(tenant)
          .transact(
              h ->
                  new LinkRules(
                          h, scope, wiring.clock().millis(), new Suppressed(tenant, key), teller)
                      .decide(LinkRules.Shown.of(evidence.get()), verdict));
    } catch (LeverException | EnrichmentException e) {
      // The next sync finds it; the profile shows without.
      LOG.debug("a look-up on demand ended early: {}", e.getClass().getSimpleName());
      return false;
    }
  }
}
