package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Enrichment.Freshness;
import io.github.atsconnect.enrichment.model.Enrichment.Match;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.matching.model.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers what the ATS knows of a profile: the link from the store, the rest live, or from a memory
 * of a few minutes. When the ATS cannot be asked, with what the store has. Safe for many threads.
 */
public final class Enricher {
  private static final int REMEMBERED = 1_000;
  private static final Notice TO_REVIEW =
      new Notice("to-review", "A candidate may be this person: somebody should look at the link.");

  private static final Notice CONTACT_HIDDEN =
      new Notice("contact-hidden", "You may not see emails and phones of candidates.");
  private static final Notice FILES_HIDDEN =
      new Notice("files-hidden", "You may not see the attachments of candidates.");

  private final Wiring wiring;
  private final Connections connections;
  private final Links links;
  private final ExpiringCache<Scoped, Answer> cache;
  private final String tenant;
  private final AuditLog audit;
  private final Teller teller;
  private final OnDemand onDemand;

  /** The answers of a tenant. */
  public Enricher(
      Wiring wiring, String tenant, Connections connections, Links links, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.audit = audit;
    this.teller = new Teller(wiring, tenant);
    this.onDemand = new OnDemand(wiring, tenant, connections, audit);
    this.connections = connections;
    this.links = links;
    this.cache = new ExpiringCache<>(REMEMBERED, wiring.cacheFor(), wiring.clock());
  }

  /** What the ATS knows of a profile. */
  public Enrichment enrich(Person profile) {
    long begun = System.nanoTime();
    AtomicBoolean asked = new AtomicBoolean();
    Enrichment answer = enrich(profile.id(), asked);
    if (!answer.inAts() && onDemand.link(profile)) {
      answer = enrich(profile.id(), asked);
    }
    Enrichment given = answer;
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    teller.tell((l, t) -> l.onEnriched(t, given.inAts(), given.freshness(), !asked.get(), took));
    return given;
  }

  private Enrichment enrich(String profile, AtomicBoolean asked) {
    List<Link> known = links.of(profile);
    List<Link> holding = known.stream().filter(l -> l.state().holds()).toList();
    List<AtsRecord> records = new ArrayList<>();
    Set<Notice> notices = new LinkedHashSet<>();
    Instant asOf = wiring.clock().instant();
    boolean live = true;
    List<Link> present = new ArrayList<>();
    for (Link link : holding) {
      Answer answer = answer(link, asked);
      records.addAll(answer.records());
      notices.addAll(answer.notices());
      asOf = answer.asOf().isBefore(asOf) ? answer.asOf() : asOf;
      live &= answer.live();
      if (!answer.records().isEmpty() || !answer.live()) {
        present.add(link);
      }
    }
    if (present.isEmpty()) {
      if (known.stream().anyMatch(l -> l.state() == LinkState.SUGGESTED)) {
        notices.add(TO_REVIEW);
      }
      return nobody(profile, asOf, notices);
    }
    records.sort(Telling.RECORDS);
    return new Enrichment(
        profile,
        true,
        asOf,
        live ? Freshness.LIVE : Freshness.LAST_KNOWN,
        records,
        match(present),
        List.copyOf(notices));
  }

  /** The same as far as a viewer may see it; noted in the audit log where somebody is shown. */
  public Enrichment enrich(Person shown, Viewer viewer) {
    String profile = shown.id();
    Access access = wiring.access().access(tenant, viewer);
    Enrichment all = enrich(shown);
    if (!all.inAts()) {
      return all;
    }
    List<AtsRecord> visible =
        all.records().stream()
            .filter(r -> access.confidential() || !r.confidential())
            .map(r -> r.restrictedTo(access))
            .toList();
    Set<Notice> notices = new LinkedHashSet<>(all.notices());
    if (!access.contacts()) {
      notices.removeIf(n -> n.code().startsWith("contact-"));
      notices.add(CONTACT_HIDDEN);
    }
    if (!access.files()) {
      notices.add(FILES_HIDDEN);
    }
    if (visible.isEmpty() && !all.records().isEmpty()) {
      // That somebody is there at all is what is confidential.
      return nobody(profile, all.asOf(), Set.of());
    }
    wiring.store(tenant).write(h -> audit.viewed(h, "profile.viewed", profile, viewer, access));
    return new Enrichment(
        profile,
        true,
        all.asOf(),
        all.freshness(),
        visible,
        all.matchOrNull(),
        List.copyOf(notices));
  }

  /** Forgets what is remembered of a profile's contacts, so that they are asked for again. */
  public void forget(String profile) {
    links.of(profile).forEach(l -> cache.remove(new Scoped(l.connectionId(), l.contactId())));
  }

  /** Forgets what is remembered of answers. */
  public void clear() {
    cache.clear();
  }

  private Enrichment nobody(String profile, Instant asOf, Set<Notice> notices) {
    return new Enrichment(
        profile, false, asOf, Freshness.LIVE, List.of(), null, List.copyOf(notices));
  }

  private static Match match(List<Link> present) {
    Link best =
        present.stream()
            .max(
                Comparator.<Link>comparingInt(l -> l.state().ordinal())
                    .thenComparingDouble(Link::probability))
            .orElseThrow();
    return new Match(best.state(), best.probability(), best.reasons());
  }

  private Answer answer(Link link, AtomicBoolean asked) {
    Scoped key = new Scoped(link.connectionId(), link.contactId());
    try {
      return cache.get(
          key,
          k -> {
            asked.set(true);
            return new LiveAnswer(connections.session(k.connection()), wiring.clock())
                .of(k.contact());
          });
    } catch (LeverException e) {
      return lastKnown(link, Failures.of(e));
    } catch (EnrichmentException e) {
      return lastKnown(link, e);
    }
  }

  private Answer lastKnown(Link link, EnrichmentException problem) {
    List<OpportunityTable.Stored> stored =
        wiring
            .store(tenant)
            .read(
                h ->
                    OpportunityTable.of(
                        h, connections.scope(link.connectionId()), link.contactId()));
    Instant asOf =
        stored.stream()
            .map(s -> Instant.ofEpochMilli(s.seenAt()))
            .min(Comparator.naturalOrder())
            .orElse(link.decidedAt());
    List<AtsRecord> records =
        stored.stream()
            .map(OpportunityTable.Stored::facts)
            .map(f -> LiveAnswer.lastKnown(link.contactId(), f))
            .toList();
    String code =
        switch (problem.reason()) {
          case KEY_REFUSED -> "key-refused";
          case KEY_UNAVAILABLE -> "key-unavailable";
          case PERMISSION_MISSING -> "not-permitted";
          default -> "ats-unavailable";
        };
    return new Answer(records, List.of(new Notice(code, problem.getMessage())), asOf, false);
  }

  private record Scoped(String connection, String contact) {}

  /**
   * What is known of a contact.
   *
   * @param live whether the ATS said so
   */
  record Answer(List<AtsRecord> records, List<Notice> notices, Instant asOf, boolean live) {}
}
