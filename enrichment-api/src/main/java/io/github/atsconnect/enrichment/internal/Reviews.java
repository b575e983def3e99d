package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.internal.Standing.Linked;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.Review;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people are asked to look at. Safe for use by many threads. */
public final class Reviews {
  private final Wiring wiring;
  private final String tenant;
  private final Connections connections;
  private final Visibility visibility;
  private final AuditLog audit;
  private final Crew crew = new Crew();

  /** The reviews of a tenant. */
  public Reviews(
      Wiring wiring,
      String tenant,
      Connections connections,
      Visibility visibility,
      AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.connections = connections;
    this.visibility = visibility;
    this.audit = audit;
  }

  /** Links to be looked at, the likeliest first, as far as they may be seen. */
  public List<Link> queue(int limit, @Nullable Viewer viewer) {
    if (limit < 1) {
      throw new IllegalArgumentException("a queue has a limit of at least 1, not " + limit);
    }
    Access access = visibility.access(viewer);
    List<Link> links =
        wiring
            .store(tenant)
            .read(h -> LinkTable.suggested(h, tenant, limit, access.confidential()));
    return viewer == null
        ? links
        : links.stream().flatMap(l -> visibility.visible(l, access).stream()).toList();
  }

  /** Compares both sides anew, as far as they may be seen; a viewer's look is noted. */
  public Review of(String profile, String contact, @Nullable Viewer viewer) {
    Access access = visibility.access(viewer);
    Linked linked =
        standing(profile).with(contact).stream()
            .filter(l -> viewer == null || Visibility.shows(l, access))
            .findFirst()
            .orElseThrow(Visibility::gone);
    Person person = wiring.profiles().byId(profile).orElseThrow(Visibility::gone);
    TenantKey key = wiring.store(tenant).transact(audit::key);
    Suppressed suppressed = wiring.store(tenant).read(h -> new Suppressed(tenant, key).refresh(h));
    Decider decider =
        new Decider(wiring.profiles(), Matchers.of(wiring, tenant), suppressed::profile);
    Person candidate = candidate(linked, access, decider);
    Linked still =
        standing(profile).with(contact).stream()
            .filter(linked::isSameAs)
            .findAny()
            .orElseThrow(Visibility::gone);
    Review all =
        new Review(
            Visibility.shown(still, access),
            candidate,
            person,
            decider.explain(candidate, profile));
    if (viewer != null) {
      wiring.store(tenant).write(h -> audit.viewed(h, "review.viewed", contact, viewer, access));
    }
    return access.contacts() ? all : withoutContacts(all);
  }

  private Person candidate(Linked linked, Access access, Decider decider) {
    Deadline deadline = Deadline.in(wiring.answerWithin());
    try (Sessions.Use use = connections.session(linked.connected())) {
      Optional<Evidence> evidence =
          new LiveEvidence(wiring, crew, decider)
              .of(use.session(), linked.link().contactId(), access, deadline);
      return evidence.orElseThrow(Visibility::gone).person();
    } catch (LeverException e) {
      throw Failures.of(e);
    }
  }

  private Standing standing(String profile) {
    return wiring.store(tenant).read(h -> Standing.of(h, tenant, profile));
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
}
