package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.Review;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.matching.model.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people are asked to look at. Safe for use by many threads. */
public final class Reviews {
  private final Wiring wiring;
  private final String tenant;
  private final Connections connections;

  /** The reviews of a tenant. */
  public Reviews(Wiring wiring, String tenant, Connections connections) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.connections = connections;
  }

  /** Links to be looked at, the likeliest first. */
  public List<Link> queue(int limit) {
    return wiring.store(tenant).read(h -> LinkTable.suggested(h, tenant, limit));
  }

  /** Compares both sides anew. */
  public Review of(String profile, String contact) {
    Link link =
        wiring.store(tenant).read(h -> LinkTable.ofProfile(h, tenant, profile)).stream()
            .filter(l -> l.contactId().equals(contact))
            .findFirst()
            .orElseThrow(
                () ->
                    new EnrichmentException(
                        Reason.GONE, "there is no link of that profile and that contact"));
    Person person =
        wiring
            .profiles()
            .byId(profile)
            .orElseThrow(
                () ->
                    new EnrichmentException(
                        Reason.GONE, "the profile is not in the profile store any more"));
    Decider decider = new Decider(wiring.profiles(), Matchers.of(wiring, tenant), p -> false);
    try {
      Person candidate = evidence(link, decider).person();
      return new Review(link, candidate, person, decider.explain(candidate, profile));
    } catch (LeverException e) {
      throw Failures.of(e);
    }
  }

  /** The evidence as a sync gathers it: the candidacies, and résumés while they decide. */
  private Evidence evidence(Link link, Decider decider) {
    Session session = connections.session(link.connectionId());
    LeverGateway lever = session.gateway();
    Instant now = wiring.clock().instant();
    List<Opportunity> found = lever.ofContact(link.contactId());
    boolean barred = found.stream().anyMatch(o -> Consent.barred(o, now).isPresent());
    List<Opportunity> usable =
        found.stream().filter(o -> Consent.skipped(o, lever.confidential()).isEmpty()).toList();
    if (barred || usable.isEmpty()) {
      throw new EnrichmentException(
          Reason.GONE, "the person is not in Lever any more, or must not be used");
    }
    Reference reference = session.reference();
    Evidence evidence = Evidence.of(link.contactId(), usable, reference);
    Assessor assessor = new Assessor(decider, false);
    if (session.connection().level() != FeatureLevel.FILES
        || assessor.settled(evidence, Prior.NONE)) {
      return evidence;
    }
    return new ResumeEvidence(lever, reference, assessor, wiring.resumeReader())
        .read(link.contactId(), Optional.of(evidence), Prior.NONE)
        .evidence();
  }
}
