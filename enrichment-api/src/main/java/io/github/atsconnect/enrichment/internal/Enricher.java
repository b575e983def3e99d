package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.internal.LiveAnswers.Gathered;
import io.github.atsconnect.enrichment.internal.Seals.ShownBy;
import io.github.atsconnect.enrichment.internal.Standing.Linked;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Attachment;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Enrichment.Freshness;
import io.github.atsconnect.enrichment.model.Enrichment.Match;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.enrichment.model.Presence;
import io.github.atsconnect.enrichment.model.UnknownReason;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.matching.model.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the ATS knows of a profile: the link from the store, the rest live, or from a memory
 * of a few minutes. When the ATS cannot be asked, with what the store has. Safe for many threads.
 */
public final class Enricher {
  private static final Notice TO_REVIEW =
      new Notice("to-review", "A candidate may be this person: somebody should look at the link.");
  private static final Notice CONTACT_HIDDEN =
      new Notice("contact-hidden", "You may not see emails and phones of candidates.");
  private static final Notice FILES_HIDDEN =
      new Notice("files-hidden", "You may not see the attachments of candidates.");

  private final Wiring wiring;
  private final String tenant;
  private final Visibility visibility;
  private final AuditLog audit;
  private final Teller teller;
  private final LiveAnswers live;
  private final OnDemand onDemand;

  /** The answers of a tenant. */
  public Enricher(
      Wiring wiring,
      String tenant,
      Connections connections,
      Visibility visibility,
      AuditLog audit) {
    Crew crew = new Crew();
    this.wiring = wiring;
    this.tenant = tenant;
    this.visibility = visibility;
    this.audit = audit;
    this.teller = new Teller(wiring, tenant);
    this.live = new LiveAnswers(wiring, tenant, connections, crew);
    this.onDemand = new OnDemand(wiring, tenant, connections, audit, crew);
  }

  /**
   * What the ATS knows of a profile, as far as somebody may see it; a viewer's look is noted where
   * somebody is shown.
   */
  public Enrichment enrich(Person profile, @Nullable Viewer viewer) {
    long begun = System.nanoTime();
    Access access = visibility.access(viewer);
    Deadline deadline = Deadline.in(wiring.answerWithin());
    Gathered gathered = live.gather(profile.id(), deadline);
    boolean asked = gathered.asked();
    Map<Linked, Answer> present = present(gathered, access);
    boolean lookedUp = false;
    if (present.isEmpty()) {
      // The same for whom somebody is hidden as where nobody is.
      OnDemand.Look look = onDemand.look(profile, deadline);
      lookedUp = look.complete();
      if (look.linked()) {
        gathered = live.gather(profile.id(), deadline);
        asked |= gathered.asked();
        present = present(gathered, access);
      }
    }
    Enrichment answer =
        present.isEmpty()
            ? nobody(profile.id(), gathered, access, lookedUp)
            : somebody(profile.id(), present, access, viewer);
    if (viewer != null && answer.inAts()) {
      wiring
          .store(tenant)
          .write(h -> audit.viewed(h, "profile.viewed", profile.id(), viewer, access));
    }
    boolean fromMemory = !asked;
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    teller.tell((l, t) -> l.onEnriched(t, answer.inAts(), answer.freshness(), fromMemory, took));
    return answer;
  }

  /** The same, asked anew. */
  public Enrichment refresh(Person profile, @Nullable Viewer viewer) {
    live.forget(profile.id());
    onDemand.forget(profile.id());
    return enrich(profile, viewer);
  }

  /** Forgets what is remembered of answers, and keeps nothing of those that are under way. */
  public void clear() {
    live.clear();
    onDemand.clear();
  }

  private static Map<Linked, Answer> present(Gathered gathered, Access access) {
    Map<Linked, Answer> present = new LinkedHashMap<>();
    gathered
        .answers()
        .forEach(
            (linked, answer) -> {
              Answer visible = answer.visible(linked.connected(), access);
              if (visible.present()) {
                present.put(linked, visible);
              }
            });
    return present;
  }

  private Enrichment somebody(
      String profile, Map<Linked, Answer> present, Access access, @Nullable Viewer viewer) {
    List<AtsRecord> records = new ArrayList<>();
    Set<Notice> notices = new LinkedHashSet<>();
    Instant asOf = wiring.clock().instant();
    boolean allLive = true;
    for (Map.Entry<Linked, Answer> each : present.entrySet()) {
      Answer answer = each.getValue();
      Link link = each.getKey().link();
      ShownBy by = new ShownBy(link.profileId(), link.contactId());
      answer.shown().stream()
          .map(s -> s.record().restrictedTo(access))
          .map(r -> sealed(r, by, viewer))
          .forEach(records::add);
      notices.addAll(answer.allNotices());
      asOf = answer.asOf().isBefore(asOf) ? answer.asOf() : asOf;
      allLive &= answer.live();
    }
    if (!access.contacts()) {
      notices.removeIf(n -> n.code().startsWith("contact-"));
      notices.add(CONTACT_HIDDEN);
    }
    if (!access.files()) {
      notices.removeIf(n -> n.code().startsWith("files-") || n.code().startsWith("resumes-"));
      notices.add(FILES_HIDDEN);
    }
    records.sort(Telling.RECORDS);
    return new Enrichment(
        profile,
        Presence.IN_ATS,
        List.of(),
        asOf,
        allLive ? Freshness.LIVE : Freshness.LAST_KNOWN,
        records,
        match(present.keySet()),
        List.copyOf(notices));
  }

  private AtsRecord sealed(AtsRecord record, ShownBy by, @Nullable Viewer viewer) {
    if (record.attachments().isEmpty()) {
      return record;
    }
    Seals seals = new Seals(wiring.store(tenant).read(audit::key));
    List<Attachment> sealed =
        record.attachments().stream().map(a -> seals.seal(a, by, viewer)).toList();
    return record.withAttachments(sealed);
  }

  private Enrichment nobody(String profile, Gathered gathered, Access access, boolean lookedUp) {
    Standing standing = gathered.standing();
    Set<Notice> notices = new LinkedHashSet<>();
    gathered
        .answers()
        .forEach((l, a) -> notices.addAll(a.visible(l.connected(), access).notices()));
    boolean possible =
        standing.links().stream()
            .anyMatch(l -> l.link().state() == LinkState.SUGGESTED && Visibility.shows(l, access));
    List<UnknownReason> doubts = List.of();
    if (possible) {
      notices.add(TO_REVIEW);
    } else {
      Coverage coverage = new Coverage(wiring.profiles().knownSince(profile), lookedUp);
      doubts = List.copyOf(coverage.doubts(standing.connections()));
      doubts.forEach(d -> notices.add(new Notice(d.code(), d.message())));
    }
    return new Enrichment(
        profile,
        possible ? Presence.POSSIBLE : doubts.isEmpty() ? Presence.NOT_IN_ATS : Presence.UNKNOWN,
        doubts,
        standing.connections().stream()
            .map(c -> c.view().syncedAtOrNull())
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElseGet(wiring.clock()::instant),
        Freshness.LAST_KNOWN,
        List.of(),
        null,
        List.copyOf(notices));
  }

  private static Match match(Set<Linked> present) {
    Link best =
        present.stream()
            .map(Linked::link)
            .max(
                Comparator.<Link>comparingInt(l -> l.state().ordinal())
                    .thenComparingDouble(Link::probability))
            .orElseThrow();
    return new Match(best.state(), best.probability(), best.reasons());
  }
}
