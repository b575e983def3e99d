package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.Review;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;

/** What people are asked to look at. Safe for use by many threads. */
public final class Reviews {
  private final Wiring wiring;
  private final String tenant;
  private final Connections connections;
  private final AuditLog audit;

  /** The reviews of a tenant. */
  public Reviews(Wiring wiring, String tenant, Connections connections, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.connections = connections;
    this.audit = audit;
  }

  /**
   * Links to be looked at, the likeliest first.
   *
   * @param confidential whether people all of whose candidacies are confidential are among them
   */
  public List<Link> queue(int limit, boolean confidential) {
    return wiring.store(tenant).read(h -> LinkTable.suggested(h, tenant, limit, confidential));
  }

  /** Compares both sides anew, as far as a viewer may see them; noted in the audit log. */
  public Review of(String profile, String contact, Viewer viewer) {
    Access access = wiring.access().access(tenant, viewer);
    Review all = of(profile, contact, access);
    wiring.store(tenant).write(h -> audit.viewed(h, "review.viewed", contact, viewer, access));
    return access.contacts() ? all : withoutContacts(all);
  }

  private static Review withoutContacts(Review all) {
    List<String> hidden = new ArrayList<>(all.candidate().emails());
    hidden.addAll(all.candidate().phones());
    return new Review(
        all.link(),
        all.candidate().toBuilder().withoutContacts().build(),
        all.profile(),
        all.explanation().hiding(hidden));
  }

  /** Compares both sides anew. */
  public Review of(String profile, String contact, Access access) {
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
                  connections.session(link.connectionId()),
                  link.contactId(),
                  decider,
                  wiring,
                  access)
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
