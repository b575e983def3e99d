package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverNotFoundException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.model.OpportunityId;
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

  /** After so many failures the next sync of changes has to find it. */
  private static final int TRIES = 5;

  private final SyncWork work;
  private final ReconcileStep reconcile;
  private final ResumeStep resumes;
  private int done;

  InboxStep(SyncWork work, ReconcileStep reconcile, ResumeStep resumes) {
    this.work = work;
    this.reconcile = reconcile;
    this.resumes = resumes;
  }

  /**
   * Reads all who wait.
   *
   * @return how many deliveries were dealt with
   * @throws LeverException when Lever does not answer; who waits goes on waiting
   */
  int run() {
    while (true) {
      List<WebhookTable.Waiting> waiting =
          work.read(h -> WebhookTable.waiting(h, work.scope, PIECE));
      if (waiting.isEmpty()) {
        return done;
      }
      for (WebhookTable.Waiting each : waiting) {
        readAgain(each);
      }
    }
  }

  private void readAgain(WebhookTable.Waiting each) {
    try {
      for (String contact : contacts(each)) {
        reconcile.askFor(contact);
        resumes.only(contact);
      }
    } catch (LeverException | EnrichmentException e) {
      if (each.tries() + 1 < TRIES) {
        work.commitBeside(h -> WebhookTable.failed(h, work.scope, each));
        throw e;
      }
    }
    work.commitBeside(h -> WebhookTable.done(h, work.scope, each));
    done++;
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
