package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.internal.RunState.Counts;
import io.github.atsconnect.lever.model.Opportunity;
import java.util.List;

/**
 * Withdraws links of people whom a complete list did not show: they were deleted, merged or made
 * confidential. Each is asked for by id first, so that a list that left somebody out does no harm;
 * and where too many are gone at once, nothing is done and somebody has to say that it is right.
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

  /** Returns how many people were held back because there are too many. */
  long run() {
    List<String> gone = work.read(h -> RunTable.unseenContacts(h, work.scope));
    long linked = work.read(h -> LinkTable.linkedContacts(h, work.scope));
    long allowed = Math.max(ALWAYS_ALLOWED, (long) (linked * ALLOWED_SHARE));
    if (gone.size() > allowed && !work.options.allowUnlinks()) {
      return gone.size();
    }
    for (String contact : gone) {
      if (!work.read(h -> RunTable.isUnreadable(h, work.scope, contact))) {
        askFor(contact);
      }
    }
    work.commit(
        h -> {
          RunTable.dropUnseenOpportunities(h, work.scope);
          return Counts.NONE;
        },
        s -> s);
    return 0;
  }

  private void askFor(String contact) {
    List<Opportunity> found = work.lever.ofContact(contact);
    if (!found.isEmpty()) {
      listing.again(found);
      return;
    }
    work.commit(
        h ->
            Counts.ofUnlinked(
                new LinkRules(h, work.scope, work.clock.millis()).forget(contact) ? 1 : 0),
        s -> s);
  }
}
