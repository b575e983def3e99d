package io.github.atsconnect.enrichment.spi;

import io.github.atsconnect.enrichment.model.AtsRequest;
import io.github.atsconnect.enrichment.model.ConnectionChange;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.model.LinkState;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.enrichment.model.ResumeRead;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.model.WebhookOutcome;
import java.time.Duration;

/**
 * Is told what happens: progress, metrics, logs. Nothing passed here holds personal data; ids of
 * connections, and of people only in {@link #onLinkChanged}. Called on the thread that does the
 * work, many at a time, so be quick and safe for use by many threads; what an implementation throws
 * is logged and ignored. Every method does nothing by default, and more may be added.
 */
public interface EnrichmentListener {

  /** Listens to nothing. */
  EnrichmentListener NONE = new EnrichmentListener() {};

  /**
   * A sync is asked for: it begins, is taken up where it stood, or is refused at once.
   *
   * @param tenant the customer, by the host's id
   * @param connectionId id of the connection
   */
  default void onSyncStarted(String tenant, String connectionId) {}

  /**
   * A sync got on: after each page and each few résumés.
   *
   * @param tenant the customer
   * @param connectionId the connection that is synced
   * @param progress where it stands
   */
  default void onProgress(String tenant, String connectionId, SyncProgress progress) {}

  /**
   * A sync ended well.
   *
   * @param tenant the customer, by the host's id
   * @param connectionId id of the connection
   * @param report what was read, linked and withdrawn
   */
  default void onSynced(String tenant, String connectionId, SyncReport report) {}

  /**
   * A sync ended before its time; the next one takes it up where it stands.
   *
   * @param tenant the customer, by the host's id
   * @param connectionId id of the connection
   * @param problem stable code of {@link
   *     io.github.atsconnect.enrichment.EnrichmentException.Reason}: {@code CANCELLED} and {@code
   *     CONNECTION_PAUSED} are somebody's wish, {@code SYNC_RUNNING} means that it runs elsewhere
   */
  default void onSyncFailed(String tenant, String connectionId, String problem) {}

  /**
   * A connection is made, or stands otherwise than before.
   *
   * @param tenant the customer, by the host's id
   * @param change the state before and after, and why
   */
  default void onConnection(String tenant, ConnectionChange change) {}

  /**
   * The ATS was asked something; called for each attempt.
   *
   * @param tenant the customer, by the host's id
   * @param request endpoint, status and time; no ids
   */
  default void onRequest(String tenant, AtsRequest request) {}

  /**
   * A sync read a résumé.
   *
   * @param tenant the customer, by the host's id
   * @param read how it went; no id and nothing of what it says
   */
  default void onResumeRead(String tenant, ResumeRead read) {}

  /**
   * A link came into another state or is gone, and that is kept: a host that shows badges from its
   * own search index brings them up to date by this. What is deleted with a connection or a tenant
   * is told as a whole, by {@link #onPurged}. A process that is killed between the two does not
   * tell; {@code links()} has them all.
   *
   * @param tenant the customer, by the host's id
   * @param event ids of a profile and a contact; not for logs or metrics
   */
  default void onLinkChanged(String tenant, LinkEvent event) {}

  /**
   * A person said whether a contact is a profile.
   *
   * @param tenant the customer, by the host's id
   * @param state what the person made of the link
   */
  default void onVerdict(String tenant, LinkState state) {}

  /**
   * A profile was enriched.
   *
   * @param tenant the customer, by the host's id
   * @param inAts whether the person is in the ATS
   * @param freshness whether the ATS could be asked
   * @param fromMemory whether no request was made
   * @param took how long it took
   */
  default void onEnriched(
      String tenant,
      boolean inAts,
      Enrichment.Freshness freshness,
      boolean fromMemory,
      Duration took) {}

  /**
   * Badges were asked for.
   *
   * @param tenant the customer, by the host's id
   * @param asked how many profiles
   * @param found how many of them have a badge
   * @param took how long it took
   */
  default void onBadges(String tenant, int asked, int found, Duration took) {}

  /**
   * A webhook's delivery came.
   *
   * @param tenant the customer, by the host's id
   * @param outcome what was made of it
   */
  default void onWebhook(String tenant, WebhookOutcome outcome) {}

  /**
   * A delivery was taken, but whom it is about could not be read, however often it was tried, while
   * others could: it is dropped, and the next full sync has to find what changed. What was to be
   * read of other people is not held up by it.
   *
   * @param tenant the customer, by the host's id
   * @param connectionId id of the connection
   * @param kind what the id is of: {@code contact} or {@code opportunity}
   * @param id the ATS's id; not for logs or metrics
   */
  default void onWebhookGivenUp(String tenant, String connectionId, String kind, String id) {}

  /**
   * Something was deleted for good: a person, a connection, what was too old.
   *
   * @param tenant the customer, by the host's id
   * @param receipt what was deleted, in numbers
   */
  default void onPurged(String tenant, PurgeReceipt receipt) {}
}
