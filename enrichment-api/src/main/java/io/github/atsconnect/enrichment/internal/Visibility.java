package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.Standing.Linked;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.model.LinkId;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.model.Opportunity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what somebody may see of a link, a person and a candidacy of the ATS; the only place that
 * does. What must not be seen is as if it were not there. A person of whom no candidacy is known is
 * taken for confidential where the connection counts confidential people. Safe for use by many
 * threads.
 */
public final class Visibility {
  private final Wiring wiring;
  private final String tenant;
  private final Connections connections;

  /** What may be seen in a tenant. */
  public Visibility(Wiring wiring, String tenant, Connections connections) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.connections = connections;
  }

  /** What the host's policy lets a viewer see; everything for the host itself. */
  public Access access(@Nullable Viewer viewer) {
    return viewer == null
        ? Access.FULL
        : Objects.requireNonNull(
            wiring.access().access(tenant, viewer), "the host's AccessPolicy answered null");
  }

  /** The same for what is not there and for what must not be seen. */
  static EnrichmentException gone() {
    return new EnrichmentException(
        Reason.GONE, "there is no such link, or what it is of is not in the ATS any more");
  }

  /** Whether a candidacy may be seen. */
  static boolean shows(boolean confidential, Connected connected, Access access) {
    return !confidential || (access.confidential() && connected.view().confidential());
  }

  /** Whether a person may be seen, by what the store knows. */
  static boolean shows(Linked linked, Access access) {
    return linked.facts().isEmpty()
        ? access.confidential() || !linked.connected().view().confidential()
        : linked.facts().stream()
            .anyMatch(s -> shows(s.facts().confidential(), linked.connected(), access));
  }

  /** A link without the candidacies that must not be seen. */
  static Link shown(Linked linked, Access access) {
    Link l = linked.link();
    return new Link(
        l.profileId(),
        l.connectionId(),
        l.contactId(),
        linked.facts().stream()
            .map(OpportunityTable.Stored::facts)
            .filter(f -> shows(f.confidential(), linked.connected(), access))
            .map(OpportunityFacts::id)
            .sorted()
            .toList(),
        l.state(),
        l.probability(),
        l.reasons(),
        l.matcher(),
        l.decidedAt());
  }

  /** A link as the store has it now, as far as a viewer may see it. */
  Link shown(Link link, @Nullable Viewer viewer) {
    if (viewer == null) {
      return link;
    }
    Access access = access(viewer);
    return now(link).map(l -> shown(l, access)).orElse(link);
  }

  /** The same; empty when a viewer must not see it by what the store knows. */
  Optional<Link> visible(Link link, Access access) {
    return now(link).filter(l -> shows(l, access)).map(l -> shown(l, access));
  }

  private Optional<Linked> now(Link link) {
    return standing(link.profileId()).with(link.contactId()).stream()
        .filter(l -> l.link().connectionId().equals(link.connectionId()))
        .findAny();
  }

  /** The links of a profile that a viewer may see. */
  public List<Link> links(String profile, Viewer viewer) {
    Access access = access(viewer);
    return standing(profile).links().stream()
        .filter(l -> shows(l, access))
        .map(l -> shown(l, access))
        .toList();
  }

  /** What became of the links of a profile that a viewer may see. */
  public List<LinkEvent> history(String profile, Viewer viewer) {
    Access access = access(viewer);
    record Of(Standing standing, List<LinkEvent> events) {}
    Of all =
        wiring
            .store(tenant)
            .read(h -> new Of(Standing.of(h, tenant, profile), LinkHistory.of(h, tenant, profile)));
    return all.events().stream().filter(e -> shows(e, all.standing(), access)).toList();
  }

  private static boolean shows(LinkEvent event, Standing standing, Access access) {
    List<Linked> still =
        standing.with(event.contactId()).stream()
            .filter(l -> l.link().connectionId().equals(event.connectionId()))
            .toList();
    return still.isEmpty()
        ? access.confidential()
            || standing.connections().stream()
                .anyMatch(c -> c.id().equals(event.connectionId()) && !c.view().confidential())
        : still.stream().anyMatch(l -> shows(l, access));
  }

  /**
   * Lets only those go on who may see a link: by what the store knows, and by what the ATS says now
   * where it can be asked. For the host itself, and for who may see what is confidential, there is
   * nothing to ask.
   *
   * @throws EnrichmentException {@code GONE} when there is no such link or it must not be seen
   */
  public void requireVisible(LinkId link, @Nullable Viewer viewer) {
    Access access = access(viewer);
    if (access.confidential()) {
      return;
    }
    Deadline deadline = Deadline.in(wiring.answerWithin());
    if (standing(link.profileId()).with(link.contactId()).stream()
        .filter(l -> l.link().connectionId().equals(link.connectionId()))
        .noneMatch(l -> showsNow(l, access, deadline))) {
      throw gone();
    }
  }

  private boolean showsNow(Linked linked, Access access, Deadline deadline) {
    boolean known = shows(linked, access);
    if (linked.connected().isStopped() || (!known && !linked.facts().isEmpty())) {
      return known;
    }
    try (Sessions.Use use = connections.session(linked.connected())) {
      List<Opportunity> found = new ArrayList<>();
      use.session().gateway(deadline).ofContact(linked.link().contactId(), found);
      return found.stream()
          .anyMatch(o -> shows(Consent.isConfidential(o), linked.connected(), access));
    } catch (LeverException | EnrichmentException e) {
      return known;
    }
  }

  private Standing standing(String profile) {
    return wiring.store(tenant).read(h -> Standing.of(h, tenant, profile));
  }
}
