package io.github.atsconnect.recruiter.search;

import io.github.atsconnect.enrichment.EnrichmentService;
import io.github.atsconnect.enrichment.model.Badge;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.recruiter.people.Directory;
import io.github.atsconnect.recruiter.search.Query.Ats;
import io.github.atsconnect.recruiter.search.Results.Counts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds people. Where somebody stands and when Lever last changed it comes from the links; stage
 * and recruiter are not stored anywhere, so Lever is asked for those. Safe for many threads.
 */
public final class Search {
  /** Results on a page. */
  public static final int PAGE = 20;

  private static final int BADGES_AT_ONCE = 500;

  private final Directory people;
  private final EnrichmentService connect;
  private final LiveFilter live;
  private final Clock clock;

  /** A search over people and links. */
  public Search(Directory people, EnrichmentService connect, LiveFilter live, Clock clock) {
    this.people = people;
    this.connect = connect;
    this.live = live;
    this.clock = clock;
  }

  /** Who fits, as far as the viewer may know. */
  public Results find(Query query, Viewer viewer) {
    List<Person> named = people.search(query.text());
    Standings standings = standings();
    Counts counts = standings.count(named);
    if (!query.onlyLinked()) {
      List<Person> fit = named.stream().filter(p -> standings.fits(p.id(), query.ats())).toList();
      List<Person> page = slice(fit, query.from());
      return new Results(
          hits(page, standings, viewer), fit.size(), next(fit.size(), query.from()), counts, null);
    }
    List<Hit> linked = linked(named, standings, query, viewer);
    return query.asksLever()
        ? live.find(linked, query, counts, viewer)
        : new Results(
            slice(linked, query.from()),
            linked.size(),
            next(linked.size(), query.from()),
            counts,
            null);
  }

  /** People of whom a link holds, whom Lever changed last first. */
  private List<Hit> linked(List<Person> named, Standings all, Query query, Viewer viewer) {
    Instant since =
        query.withinDays() == 0
            ? Instant.MIN
            : clock.instant().minus(Duration.ofDays(query.withinDays()));
    List<Person> held = named.stream().filter(p -> all.fits(p.id(), Ats.IN)).toList();
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < held.size(); i += BADGES_AT_ONCE) {
      List<Person> some = held.subList(i, Math.min(held.size(), i + BADGES_AT_ONCE));
      Map<String, Badge> badges = connect.badges(some.stream().map(Person::id).toList(), viewer);
      for (Person p : some) {
        Badge badge = badges.get(p.id());
        if (badge != null && !updated(badge).isBefore(since)) {
          hits.add(new Hit(p, badge, false, null));
        }
      }
    }
    hits.sort(
        Comparator.comparing((Hit h) -> h.badge() == null ? Instant.MIN : updated(h.badge()))
            .reversed());
    return hits;
  }

  private static Instant updated(Badge badge) {
    return badge.lastUpdated().orElse(Instant.MIN);
  }

  private List<Hit> hits(List<Person> page, Standings standings, Viewer viewer) {
    Map<String, Badge> badges = connect.badges(page.stream().map(Person::id).toList(), viewer);
    return page.stream()
        .map(p -> new Hit(p, badges.get(p.id()), standings.fits(p.id(), Ats.POSSIBLE), null))
        .toList();
  }

  /** Reads all links; a host with millions of them joins its own search with the links' table. */
  private Standings standings() {
    Map<String, Boolean> holds = new HashMap<>();
    try (Stream<Link> links = connect.links()) {
      links
          .filter(l -> l.state() != LinkState.REJECTED)
          .forEach(l -> holds.merge(l.profileId(), l.state().holds(), Boolean::logicalOr));
    }
    Set<String> in = new HashSet<>();
    Set<String> possible = new HashSet<>();
    holds.forEach((id, yes) -> (yes ? in : possible).add(id));
    return new Standings(in, possible);
  }

  private record Standings(Set<String> in, Set<String> possible) {
    boolean fits(String id, Ats where) {
      return switch (where) {
        case ANY -> true;
        case IN -> in.contains(id);
        case POSSIBLE -> possible.contains(id);
        case OUT -> !in.contains(id) && !possible.contains(id);
      };
    }

    Counts count(List<Person> people) {
      return new Counts(
          people.size(),
          (int) people.stream().filter(p -> in.contains(p.id())).count(),
          (int) people.stream().filter(p -> possible.contains(p.id())).count());
    }
  }

  static <T> List<T> slice(List<T> all, int from) {
    return all.subList(Math.min(from, all.size()), Math.min(from + PAGE, all.size()));
  }

  private static int next(int size, int from) {
    return from + PAGE < size ? from + PAGE : 0;
  }
}
