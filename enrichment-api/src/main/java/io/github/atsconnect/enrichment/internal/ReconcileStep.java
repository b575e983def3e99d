package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.lever.LeverInvalidRequestException;
import io.github.atsconnect.lever.LeverNotFoundException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.RejectedItem;
import io.github.atsconnect.lever.model.Opportunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Withdraws links of people who are gone from the ATS: deleted, merged or made confidential. After
 * a complete list these are the ones whom it did not show; after a list of changes those of whom
 * the ATS says that they were deleted, where the key may ask. Each is asked for by id first, so
 * that a list that left somebody out does no harm; and where too many are gone at once, nothing is
 * done and somebody has to say that it is right.
 */
final class ReconcileStep {
  private static final int ALWAYS_ALLOWED = 5;
  private static final double ALLOWED_SHARE = 0.05;

  private final SyncWork work;
  private final ListingStep listing;

  ReconcileStep(SyncWork work, ListingStep listing) {
    this.work = work;
    this.listing = listing;
  }

  /** After a complete list; returns how many people were held back because there are too many. */
  long afterAll() {
    List<String> gone = work.read(h -> RunTable.unseenContacts(h, work.run, true));
    if (isTooMany(gone)) {
      return gone.size();
    }
    withdraw(gone);
    // Nobody loses anything by these: only that somebody said no of who is not there any more.
    withdraw(work.read(h -> RunTable.unseenContacts(h, work.run, false)));
    work.commit(
        h -> {
          RunTable.dropUnseenOpportunities(h, work.run);
          if (RunTable.countUnreadable(h, work.run).bad() == 0) {
            // Else somebody who was not seen may be one who could not be read.
            CandidateTokens.dropUnseen(h, work.scope);
            LinkHistory.dropUnseen(h, work.scope);
          }
          return Counts.NONE;
        },
        s -> s);
    return 0;
  }

  /** After a list of changes; returns how many people were held back. */
  long afterChanges(Instant since) {
    Set<String> gone = new TreeSet<>();
    for (String opportunity : deleted(since)) {
      work.read(h -> OpportunityTable.contactOf(h, work.scope, opportunity)).ifPresent(gone::add);
    }
    if (isTooMany(gone)) {
      return gone.size();
    }
    withdraw(gone);
    return 0;
  }

  /** The page that sets up a key does not offer this permission, so a refusal is the usual case. */
  private List<String> deleted(Instant since) {
    List<String> ids = new ArrayList<>();
    try {
      for (var page :
          work.lever.client().opportunities().deleted(q -> q.deletedSince(since)).pages()) {
        page.items().forEach(o -> ids.add(o.id().value()));
        page.rejected().stream().map(RejectedItem::id).forEach(id -> id.ifPresent(ids::add));
      }
    } catch (LeverPermissionException | LeverNotFoundException | LeverInvalidRequestException e) {
      return List.of();
    }
    return ids;
  }

  private boolean isTooMany(Collection<String> gone) {
    long linked = work.read(h -> LinkTable.linkedContacts(h, work.scope));
    return gone.size() > Math.max(ALWAYS_ALLOWED, (long) (linked * ALLOWED_SHARE))
        && !work.options.allowUnlinks();
  }

  /** Who cannot be asked for is tried once more at the end, and else stays as he is. */
  private void withdraw(Collection<String> gone) {
    List<String> unknown = new ArrayList<>();
    for (String contact : gone) {
      if (!askFor(contact)) {
        unknown.add(contact);
      }
    }
    for (String contact : unknown) {
      if (!askFor(contact)) {
        work.commit(
            h -> {
              RunTable.setAside(h, work.run, contact);
              return Counts.NONE;
            },
            s -> s);
      }
    }
  }

  /**
   * Asks for a person by id, and decides on what there is: everything, something or nothing.
   *
   * @return false when that cannot be had, or not be read: then nothing was done
   */
  boolean askFor(String contact) {
    Optional<List<Opportunity>> found = work.whole(contact);
    if (found.isEmpty()) {
      return false;
    }
    if (found.get().isEmpty()) {
      work.commit(h -> Counts.ofUnlinked(work.rules(h).forget(contact) ? 1 : 0), s -> s);
    } else {
      listing.again(found.get());
      dropOthers(contact, found.get());
    }
    return true;
  }

  private void dropOthers(String contact, List<Opportunity> found) {
    Set<String> there = found.stream().map(o -> o.id().value()).collect(Collectors.toSet());
    work.commit(
        h -> {
          OpportunityTable.of(h, work.scope, contact).stream()
              .map(s -> s.facts().id())
              .filter(id -> !there.contains(id))
              .forEach(id -> OpportunityTable.delete(h, work.scope, id));
          return Counts.NONE;
        },
        s -> s);
  }
}
