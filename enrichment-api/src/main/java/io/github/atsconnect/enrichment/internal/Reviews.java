package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.Review;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

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
      Person candidate =
          LiveEvidence.of(
                  connections.session(link.connectionId()), link.contactId(), decider, wiring)
              .orElseThrow(
                  () ->
                      new EnrichmentException(
                          Reason.GONE, "the person is not in Lever any more, or must not be used"))
              .person();
      return new Review(link, candidate, person, decider.explain(candidate, profile));
    } catch (LeverException e) {
      throw Failures.of(e);
    }
  }
}
