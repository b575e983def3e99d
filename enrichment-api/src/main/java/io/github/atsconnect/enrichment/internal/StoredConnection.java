package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Health.SyncFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection with what only we need.
 *
 * @param view what the host sees
 * @param sealedKey the API key as {@code Secrets} protected it, may be empty
 * @param watermark latest change seen by a sync that ended well, in the ATS's own time, ms; or null
 * @param accountMarks tokens of ids that the account is known by, sorted; may be empty
 * @param fullDoneAt when a full sync last ended well, ms; or null
 * @param failure how the latest sync ended if not well; or null
 */
record StoredConnection(
    Connection view,
    byte[] sealedKey,
    @Nullable Long watermark,
    Set<String> accountMarks,
    @Nullable Long fullDoneAt,
    @Nullable SyncFailure failure) {

  /** Redacted: holds a protected key. */
  @Override
  public String toString() {
    return "StoredConnection[" + view.id() + ", ****]";
  }
}
