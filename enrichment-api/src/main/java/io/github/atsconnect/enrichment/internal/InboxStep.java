package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverNotFoundException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.model.OpportunityId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads again the people whom webhooks were about, as they are now: so it does not matter in which
 * order deliveries came, how often, or what they said.
 */
final class InboxStep {
  private static final int PIECE = 50;

  /** After so many failures, while others were read, the next sync has to find it. */
  private static final int TRIES = 5;

  /** So many in a row who cannot be read are no matter of these people. */
  private static final int FAILURES_IN_A_ROW = 4;

  private final SyncWork work;
  private final ReconcileStep reconcile;
  private final ResumeStep resumes;
  private final Teller teller;

  InboxStep(SyncWork work, ReconcileStep reconcile, ResumeStep resumes, Teller teller) {
    this.work = work;
    this.reconcile = reconcile;
    this.resumes = resumes;
    this.teller = teller;
  }

  /**
   * What came of it.
   *
   * @param done how many deliveries were dealt with
   * @param failed how many wait for another try
   */
  record Read(int done, int failed) {}

  /**
   * Reads all who wait. Who cannot be read keeps nobody else waiting.
   *
   * @throws LeverException when it is not one person: the key, the network, Lever as a whole; who
   *     waits goes on waiting, and that was no try
   */
  Read run() {
    int done = 0;
    Set<WebhookTable.Waiting> failed = new LinkedHashSet<>();
    List<WebhookTable.Waiting> inARow = new ArrayList<>();
    while (true) {
      int limit = PIECE + failed.size();
      List<WebhookTable.Waiting> waiting =
          work.read(h -> WebhookTable.waiting(h, work.scope, limit));
      waiting.removeAll(failed);
      if (waiting.isEmpty()) {
        inARow.forEach(this::failed);
        return new Read(done, failed.size());
      }
      for (WebhookTable.Waiting each : waiting) {
        if (isRead(each, inARow.size())) {
          inARow.forEach(this::failed);
          inARow.clear();
          work.commitBeside(h -> WebhookTable.done(h, work.scope, each));
          done++;
        } else {
          inARow.add(each);
          failed.add(each);
        }
      }
    }
  }

  private boolean isRead(WebhookTable.Waiting each, int failuresBefore) {
    try {
      boolean read = true;
      for (String contact : contacts(each)) {
        if (reconcile.askFor(contact)) {
          resumes.only(contact);
        } else {
          read = false;
        }
      }
      return read;
    } catch (LeverException e) {
      if (Failures.isOfAll(e) || failuresBefore + 1 >= FAILURES_IN_A_ROW) {
        throw e;
      }
      return false;
    }
  }

  private void failed(WebhookTable.Waiting each) {
    if (each.tries() + 1 < TRIES) {
      work.commitBeside(h -> WebhookTable.failed(h, work.scope, each));
      return;
    }
    work.commitBeside(
        h -> {
          WebhookTable.done(h, work.scope, each);
          WebhookCounts.add(h, work.scope.tenant(), WebhookCounts.GIVEN_UP, work.clock.millis(), 0);
        });
    teller.tell(
        (l, t) -> l.onWebhookGivenUp(t, work.scope.connection(), each.kind(), each.subject()));
  }

  /** Whose it is by our books, and whose by the ATS's: people may have been merged. */
  private Set<String> contacts(WebhookTable.Waiting each) {
    if (each.kind().equals(WebhookTable.CONTACT)) {
      return Set.of(each.subject());
    }
    Set<String> contacts = new TreeSet<>();
    work.read(h -> OpportunityTable.contactOf(h, work.scope, each.subject()))
        .ifPresent(contacts::add);
    Optional.ofNullable(ownerOf(each.subject())).ifPresent(contacts::add);
    return contacts;
  }

  /** The key of the set-up page may not read one candidacy: then the books have to do. */
  private @Nullable String ownerOf(String opportunity) {
    try {
      var contact =
          work.lever.client().opportunities().get(new OpportunityId(opportunity)).contact();
      return contact == null ? null : contact.id().value();
    } catch (LeverPermissionException | LeverNotFoundException e) {
      return null;
    }
  }
}
