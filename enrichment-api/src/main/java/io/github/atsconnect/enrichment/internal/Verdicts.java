package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkId;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.model.Opportunity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Records what people say of links, and takes it back. Both ends of a link have to exist: the
 * profile in the host's store, the contact in ours or, where no link names it, in the ATS. Safe for
 * use by many threads.
 */
public final class Verdicts {
  private final Wiring wiring;
  private final String tenant;
  private final Connections connections;
  private final Visibility visibility;
  private final AuditLog audit;
  private final Teller teller;

  /** The verdicts of a tenant. */
  public Verdicts(
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
    this.teller = new Teller(wiring, tenant);
  }

  /**
   * Records a person's word.
   *
   * @return the link as it stands now
   */
  public Link record(LinkId id, boolean yes, @Nullable Viewer viewer) {
    visibility.requireVisible(id, viewer);
    requireBothEnds(id);
    Link said =
        wiring
            .store(tenant)
            .transact(
                h -> {
                  Scope scope = new Scope(tenant, id.connectionId());
                  rules(h, scope).say(id.contactId(), id.profileId(), yes);
                  note(h, yes ? "link.confirmed" : "link.rejected", id, viewer);
                  return LinkTable.one(h, scope, id.contactId(), id.profileId()).orElseThrow();
                });
    return visibility.shown(said, viewer);
  }

  /**
   * Takes a person's word back.
   *
   * @return the link as it stands now; empty when none is left
   */
  public Optional<Link> withdraw(LinkId id, @Nullable Viewer viewer) {
    visibility.requireVisible(id, viewer);
    Optional<Link> left =
        wiring
            .store(tenant)
            .transact(
                h -> {
                  Scope scope = new Scope(tenant, id.connectionId());
                  if (!rules(h, scope).withdraw(id.contactId(), id.profileId())) {
                    throw new EnrichmentException(
                        Reason.GONE, "nobody has confirmed or rejected that link");
                  }
                  note(h, "link.withdrawn", id, viewer);
                  return LinkTable.one(h, scope, id.contactId(), id.profileId());
                });
    return left.map(l -> visibility.shown(l, viewer));
  }

  /** Names the link of a profile and a contact where their ids leave no doubt. */
  public LinkId named(String profile, String contact) {
    List<String> ofLink =
        wiring.store(tenant).read(h -> LinkTable.ofProfile(h, tenant, profile)).stream()
            .filter(l -> l.contactId().equals(contact))
            .map(Link::connectionId)
            .distinct()
            .toList();
    List<String> possible =
        ofLink.isEmpty() ? wiring.store(tenant).read(h -> knowing(h, contact)) : ofLink;
    if (possible.size() != 1) {
      throw new EnrichmentException(
          Reason.CONNECTION_UNKNOWN,
          possible.isEmpty()
              ? "there is no connection that the contact could belong to"
              : "the contact may belong to more than one connection: say which, by its LinkId");
    }
    return new LinkId(profile, possible.get(0), contact);
  }

  /** Connections through which a contact is known; all of them where none of them knows it. */
  private List<String> knowing(Handle h, String contact) {
    List<String> known =
        h.createQuery(
                "SELECT DISTINCT connection FROM ats_link WHERE tenant = :tenant AND contact ="
                    + " :contact ORDER BY connection")
            .bind("tenant", tenant)
            .bind("contact", contact)
            .mapTo(String.class)
            .list();
    return known.isEmpty()
        ? ConnectionTable.all(h, tenant).stream().map(c -> c.view().id()).toList()
        : known;
  }

  private void requireBothEnds(LinkId id) {
    Scope scope = new Scope(tenant, id.connectionId());
    boolean linked =
        wiring
            .store(tenant)
            .read(
                h -> {
                  ConnectionStates.require(h, scope);
                  return LinkTable.one(h, scope, id.contactId(), id.profileId()).isPresent();
                });
    if (linked) {
      return;
    }
    if (wiring.profiles().byId(id.profileId()).isEmpty()) {
      throw new EnrichmentException(
          Reason.GONE, "there is no such profile in the profile store: nothing was changed");
    }
    boolean known =
        wiring.store(tenant).read(h -> !LinkTable.ofContact(h, scope, id.contactId()).isEmpty());
    if (!known && !isInAts(id)) {
      throw new EnrichmentException(
          Reason.GONE, "there is no such contact in the ATS: nothing was changed");
    }
  }

  private boolean isInAts(LinkId id) {
    try (Sessions.Use use = connections.session(id.connectionId())) {
      List<Opportunity> found = new ArrayList<>();
      use.session().gateway(Deadline.in(wiring.answerWithin())).ofContact(id.contactId(), found);
      return !found.isEmpty();
    } catch (LeverException e) {
      throw Failures.of(e);
    }
  }

  private LinkRules rules(Handle h, Scope scope) {
    ConnectionStates.require(h, scope);
    Suppressed suppressed = new Suppressed(tenant, audit.key(h));
    return new LinkRules(h, scope, wiring.clock().millis(), suppressed, teller);
  }

  private void note(Handle h, String action, LinkId id, @Nullable Viewer viewer) {
    audit.add(h, action, id.profileId() + "=" + id.contactId(), viewer, "ok");
  }
}
