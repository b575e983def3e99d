package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.internal.Assessor.Action;
import io.github.atsconnect.enrichment.internal.Assessor.Assessment;
import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.enrichment.internal.RunTable.Seen;
import io.github.atsconnect.lever.Cursor;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.Page;
import io.github.atsconnect.lever.RejectedItem;
import io.github.atsconnect.lever.model.Opportunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of candidacies page by page and decides about the people on it. Each page is kept
 * with the place where the next one begins, in one transaction: a page counts whole or not at all.
 */
final class ListingStep {
  /** After so many syncs that were stopped at the same place, it may be the place. */
  private static final int STANDSTILLS = 2;

  private final SyncWork work;
  private final UnreadableShare unreadable;

  ListingStep(SyncWork work) {
    this.work = work;
    this.unreadable = new UnreadableShare(work.options);
  }

  /**
   * Walks the list of the present phase to its end, from where an earlier walk stopped.
   *
   * @param ended what comes after it; kept together with the last page, so that a walk that is
   *     stopped at its end is not taken for one that has yet to begin
   */
  void run(UnaryOperator<RunState> ended) {
    boolean restarted = false;
    Page<Opportunity> page = null;
    while (page == null || page.hasNext()) {
      boolean along = page != null || work.state().nextPage() != null;
      try {
        page = page == null ? open() : page.next();
      } catch (LeverException e) {
        if (!along || !Failures.isRefusedPlace(e)) {
          throw e;
        }
        // Read the window again, once, now or in the next sync; what is known stays.
        beginAnew();
        if (restarted) {
          throw e;
        }
        restarted = true;
        page = null;
        continue;
      }
      keep(page, ended);
    }
    work.recount();
  }

  private void beginAnew() {
    work.commit(h -> Counts.NONE, s -> s.page(null, null));
  }

  private Page<Opportunity> open() {
    String from = work.state().nextPage();
    if (from == null) {
      return page(null);
    }
    try {
      return page(new Cursor(from));
    } catch (LeverException e) {
      if (Failures.isOfAll(e) || work.state().standstill() < STANDSTILLS) {
        throw e;
      }
      return elsewhere(e);
    }
  }

  /** If the list can be begun, it is not Lever that is down: the place is what does not work. */
  private Page<Opportunity> elsewhere(LeverException failure) {
    Page<Opportunity> first;
    try {
      first = page(null);
    } catch (LeverException e) {
      failure.addSuppressed(e);
      throw failure;
    }
    beginAnew();
    return first;
  }

  private Page<Opportunity> page(@Nullable Cursor from) {
    Long window = work.state().windowStart();
    return work.lever.page(window == null ? null : Instant.ofEpochMilli(window), from);
  }

  private void keep(Page<Opportunity> page, UnaryOperator<RunState> ended) {
    boolean nameless = page.rejected().stream().anyMatch(r -> r.id().isEmpty());
    if (page.items().isEmpty() && nameless && work.state().standstill() == 0) {
      // May have been damaged on its way: what is so a second time is set aside.
      throw LeverGateway.unreadable();
    }
    String here = String.valueOf(work.state().nextPage());
    Sorted sorted = sort(page.items());
    List<Seen> seen = new ArrayList<>(sorted.seen());
    for (RejectedItem item : page.rejected()) {
      // Without an id, its place on the page tells it apart, also when the page is read again.
      String id =
          item.id().orElse("item " + item.index() + " of " + Integer.toHexString(here.hashCode()));
      seen.add(new Seen(id, null, Consent.UNREADABLE));
      work.count(Consent.UNREADABLE, 1);
    }
    String next = page.nextCursor().map(Cursor::value).orElse(null);
    UnaryOperator<RunState> read = s -> s.page(next, latest(page.items()));
    if (!page.rejected().isEmpty()) {
      unreadable.stopIfHopeless(work.unreadable());
    }
    commit(sorted, seen, true, page.hasNext() ? read : s -> ended.apply(read.apply(s)));
  }

  /** Decides again about one person, on all that the ATS has of them now. */
  void again(Collection<Opportunity> opportunities) {
    Sorted sorted = sort(List.copyOf(opportunities));
    commit(sorted, sorted.seen(), false, s -> s);
  }

  /**
   * Decides and writes.
   *
   * @param spared whether people of whom nothing new is said are not decided again
   */
  private void commit(
      Sorted sorted, List<Seen> seen, boolean spared, UnaryOperator<RunState> next) {
    Map<String, Prior> priors = work.read(h -> Prior.of(h, work.scope, sorted.people().keySet()));
    List<Assessment> assessments = assess(sorted, priors, spared);
    work.commit(h -> write(h, sorted, seen, assessments), next);
  }

  private List<Assessment> assess(Sorted sorted, Map<String, Prior> priors, boolean spared) {
    List<Assessment> assessments = new ArrayList<>();
    sorted
        .people()
        .forEach(
            (contact, opportunities) -> {
              Prior prior = priors.getOrDefault(contact, Prior.NONE);
              Evidence here = Evidence.of(contact, opportunities, work.reference);
              boolean nothingNew = saysNothingNew(contact, opportunities, here);
              if (spared && nothingNew && sorted.known().containsKey(contact)) {
                work.cache.extend(contact, here);
                Assessment a = Assessment.again(contact, here);
                work.count(a.outcome(prior), opportunities.size());
                assessments.add(a);
                return;
              }
              Evidence evidence = gather(contact, here, sorted, prior);
              Assessment a = work.assessor.first(contact, evidence, prior);
              if (spared && prior.heldMatch() && isRemnant(contact, sorted)) {
                // What an earlier page came to rests on more than this.
                a =
                    a.action() == Action.WRITE
                        ? onAll(a, here, prior)
                        : Assessment.again(contact, here);
                work.count(a.outcome(prior), opportunities.size());
                work.countUndecided(a.decided() ? 0 : 1);
                assessments.add(a);
                return;
              }
              work.cache.put(contact, evidence, a.decided());
              work.count(a.outcome(prior), opportunities.size());
              work.countUndecided(a.decided() ? 0 : 1);
              assessments.add(a);
            });
    return assessments;
  }

  /** A match goes by all candidacies, and not by one; that it is right, one may say as well. */
  private Assessment onAll(Assessment byOne, Evidence here, Prior prior) {
    if (byOne.isMatchWith(prior.held())) {
      return byOne;
    }
    Optional<Evidence> others = whole(byOne.contact());
    if (others.isEmpty()) {
      return Assessment.again(byOne.contact(), here);
    }
    Evidence whole = others.get().and(here);
    Assessment a = work.assessor.first(byOne.contact(), whole, prior);
    work.cache.put(byOne.contact(), whole, a.decided());
    return a;
  }

  /** Each candidacy is noted by itself: the next page may bring one alone. */
  private boolean saysNothingNew(String contact, List<Opportunity> opportunities, Evidence here) {
    if (opportunities.size() == 1) {
      return work.cache.isSaidAgain(here);
    }
    boolean nothingNew = true;
    for (Opportunity o : opportunities) {
      nothingNew &= work.cache.isSaidAgain(Evidence.of(contact, List.of(o), work.reference));
    }
    return nothingNew;
  }

  /** Whether earlier pages showed more of the person, which is not in memory any more. */
  private boolean isRemnant(String contact, Sorted sorted) {
    return sorted.known().containsKey(contact) && work.cache.get(contact).isEmpty();
  }

  /** The union over the person's candidacies, with those of earlier pages. */
  private Evidence gather(String contact, Evidence here, Sorted sorted, Prior prior) {
    Optional<Evidence> before = work.cache.get(contact);
    if (before.isPresent()) {
      return before.get().and(here);
    }
    boolean needed =
        sorted.known().containsKey(contact) && !prior.confirmed() && !prior.heldMatch();
    if (!needed) {
      return here;
    }
    // Seen on an earlier page, and dropped since: ask for the person's other candidacies.
    return whole(contact).map(others -> others.and(here)).orElse(here);
  }

  private Optional<Evidence> whole(String contact) {
    return work.whole(contact)
        .map(
            all ->
                all.stream()
                    .filter(o -> Consent.skipped(o, work.lever.confidential()).isEmpty())
                    .toList())
        .map(usable -> Evidence.of(contact, usable, work.reference));
  }

  private Counts write(Handle h, Sorted sorted, List<Seen> seen, List<Assessment> assessments) {
    LinkRules rules = work.rules(h);
    RunTable.seen(h, work.run, seen);
    for (Seen s : seen) {
      if (s.skipped() != null) {
        // What could not be read is as it was; what is left out goes.
        if (!s.skipped().equals(Consent.UNREADABLE)) {
          OpportunityTable.delete(h, work.scope, s.opportunity());
        }
      } else if (s.contact() != null) {
        String to = s.contact();
        OpportunityTable.contactOf(h, work.scope, s.opportunity())
            .filter(from -> !from.equals(to))
            .ifPresent(from -> rules.move(s.opportunity(), from, to));
      }
    }
    long unlinked = 0;
    for (Map.Entry<String, String> barred : sorted.barred().entrySet()) {
      if (barred.getValue().equals(Consent.ERASED)) {
        unlinked += rules.erase(barred.getKey(), candidacies(seen, barred.getKey())) ? 1 : 0;
      } else {
        unlinked += rules.forget(barred.getKey()) ? 1 : 0;
        RunTable.contact(h, work.run, barred.getKey(), barred.getValue(), RunTable.DECIDED);
      }
    }
    for (Assessment a : assessments) {
      work.apply(h, rules, a);
    }
    return Counts.ofUnlinked(unlinked);
  }

  private static List<String> candidacies(List<Seen> seen, String contact) {
    return seen.stream().filter(s -> contact.equals(s.contact())).map(Seen::opportunity).toList();
  }

  /**
   * A page, sorted.
   *
   * @param people the candidacies to be matched, by contact
   * @param barred contacts of whom nothing may be used, with the reason
   * @param known contacts that this sync has seen before
   * @param seen all candidacies
   */
  private record Sorted(
      Map<String, List<Opportunity>> people,
      Map<String, String> barred,
      Map<String, Optional<String>> known,
      List<Seen> seen) {}

  private Sorted sort(List<Opportunity> items) {
    Instant now = work.clock.instant();
    Map<String, List<Opportunity>> people = new LinkedHashMap<>();
    Map<String, String> barred = new LinkedHashMap<>();
    List<Seen> seen = new ArrayList<>();
    for (Opportunity o : items) {
      String contact = o.contact() == null ? null : o.contact().id().value();
      Optional<String> skipped = Consent.skipped(o, work.lever.confidential());
      Optional<String> whole = barred(o, contact, now);
      seen.add(new Seen(o.id().value(), contact, whole.or(() -> skipped).orElse(null)));
      if (contact != null && whole.isPresent()) {
        barred.put(contact, whole.get());
      } else if (contact != null && skipped.isEmpty()) {
        people.computeIfAbsent(contact, c -> new ArrayList<>()).add(o);
      }
      whole.or(() -> skipped).ifPresent(reason -> work.count(reason, 1));
    }
    Map<String, Optional<String>> known =
        work.read(h -> RunTable.known(h, work.run, people.keySet()));
    known.forEach((contact, reason) -> reason.ifPresent(r -> barred.put(contact, r)));
    people.keySet().removeAll(barred.keySet());
    return new Sorted(people, barred, known, seen);
  }

  private Optional<String> barred(Opportunity o, @Nullable String contact, Instant now) {
    boolean erased =
        contact != null && work.suppressed.person(contact, List.of(o.id().value()), o.emails());
    return erased ? Optional.of(Consent.ERASED) : Consent.barred(o, now);
  }

  private static @Nullable Long latest(List<Opportunity> items) {
    return items.stream()
        .flatMap(o -> Optional.ofNullable(o.updatedAt()).stream())
        .map(Instant::toEpochMilli)
        .max(Long::compare)
        .orElse(null);
  }
}
