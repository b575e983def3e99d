package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.Badge;
import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.model.LinkState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The links of one tenant, from the store alone. Safe for use by many threads. */
public final class Links {
  private static final int PIECE = 500;

  private final Wiring wiring;
  private final String tenant;
  private final Teller teller;

  /** The links of a tenant. */
  public Links(Wiring wiring, String tenant) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.teller = new Teller(wiring, tenant);
  }

  /** Those of a profile. */
  public List<Link> of(String profile) {
    return wiring.store(tenant).read(h -> LinkTable.ofProfile(h, tenant, profile));
  }

  /** All, a piece at a time; no connection is held between two pieces. */
  public Stream<Link> all() {
    Iterator<Link> pieces =
        new Iterator<>() {
          private Iterator<Link> piece = List.<Link>of().iterator();
          private @Nullable Link last;
          private boolean ended;

          @Override
          public boolean hasNext() {
            if (!piece.hasNext() && !ended) {
              Link after = last;
              piece =
                  wiring
                      .store(tenant)
                      .read(h -> LinkTable.after(h, tenant, after, PIECE))
                      .iterator();
              ended = !piece.hasNext();
            }
            return piece.hasNext();
          }

          @Override
          public Link next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            Link next = piece.next();
            last = next;
            return next;
          }
        };
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(pieces, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** What became of a profile's links, oldest first. */
  public List<LinkEvent> history(String profile) {
    return wiring.store(tenant).read(h -> LinkHistory.of(h, tenant, profile));
  }

  /** Marks for a page of results, as far as somebody may see them. */
  public Map<String, Badge> badges(Collection<String> profiles, Access access) {
    long begun = System.nanoTime();
    Map<String, Badge> badges = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>(new LinkedHashSet<>(profiles));
    for (int from = 0; from < ids.size(); from += PIECE) {
      List<String> piece = ids.subList(from, Math.min(ids.size(), from + PIECE));
      wiring
          .store(tenant)
          .read(h -> rows(h, piece, access.confidential()))
          .forEach(r -> badges.merge(r.profileId(), r, Links::both));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    teller.tell((l, t) -> l.onBadges(t, profiles.size(), badges.size(), took));
    return badges;
  }

  /** By the rule of {@link Visibility}, for many at once. */
  private List<Badge> rows(Handle h, List<String> profiles, boolean confidential) {
    return h.createQuery(
            "SELECT l.profile, l.state, l.decided_at, o.kind, o.status, o.updated_at, o.seen_at"
                + " FROM ats_link l JOIN ats_connection c ON c.tenant = l.tenant AND c.id ="
                + " l.connection LEFT JOIN ats_opportunity o ON o.tenant = l.tenant AND"
                + " o.connection = l.connection AND o.contact = l.contact WHERE l.tenant = :tenant"
                + " AND l.profile IN (<profiles>) AND l.state IN ('AUTO', 'CONFIRMED') AND CASE"
                + " WHEN o.opportunity IS NULL THEN c.confidential <= :confidential ELSE"
                + " o.confidential <= c.confidential * :confidential END")
        .bind("tenant", tenant)
        .bind("confidential", confidential ? 1 : 0)
        .bindList("profiles", profiles)
        .map(
            (r, c) -> {
              String kind = r.getString("kind");
              boolean known = kind != null;
              return new Badge(
                  r.getString("profile"),
                  LinkState.valueOf(r.getString("state")),
                  known ? CandidateKind.valueOf(kind) : null,
                  known ? CandidateStatus.valueOf(r.getString("status")) : null,
                  known ? 1 : 0,
                  Rows.nullableInstant(r, "updated_at"),
                  Instant.ofEpochMilli(r.getLong(known ? "seen_at" : "decided_at")));
            })
        .list();
  }

  private static Badge both(Badge a, Badge b) {
    Badge first = Telling.BADGES.compare(a, b) <= 0 ? a : b;
    return new Badge(
        a.profileId(),
        a.state() == LinkState.CONFIRMED ? a.state() : b.state(),
        first.kindOrNull(),
        first.statusOrNull(),
        a.opportunities() + b.opportunities(),
        Telling.later(a.lastUpdatedOrNull(), b.lastUpdatedOrNull()),
        a.asOf().isBefore(b.asOf()) ? a.asOf() : b.asOf());
  }
}
