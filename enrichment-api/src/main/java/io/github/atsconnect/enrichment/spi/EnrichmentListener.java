package io.github.atsconnect.enrichment.spi;

import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.model.SyncReport;

/**
 * Is told what happens: progress, metrics, logs. Nothing passed here holds personal data. Called on
 * the thread that does the work, so be quick; what an implementation throws is logged and ignored.
 */
public interface EnrichmentListener {

  /** Listens to nothing. */
  EnrichmentListener NONE = new EnrichmentListener() {};

  /**
   * A sync got on: after each page and each few résumés.
   *
   * @param tenant the customer
   * @param connectionId the connection that is synced
   * @param progress where it stands
   */
  default void onProgress(String tenant, String connectionId, SyncProgress progress) {}

  /** A sync ended well. */
  default void onSynced(String tenant, String connectionId, SyncReport report) {}

  /**
   * A sync ended before its time; the next one takes it up where it stands.
   *
   * @param problem stable code of {@link
   *     io.github.atsconnect.enrichment.EnrichmentException.Reason}
   */
  default void onSyncFailed(String tenant, String connectionId, String problem) {}
}
