package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Health.SyncFailure;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection with what only we need.
 *
 * @param view what the host sees
 * @param version counts what changed of it: name, key, level, environment, state
 * @param rate requests a second that it may make, 0 for the client's default
 * @param sealedKey the API key as {@code Secrets} protected it, may be empty
 * @param watermark latest change seen by a sync that ended well, in the ATS's own time, ms; or null
 * @param accountMarks tokens of ids that the account is known by, sorted; may be empty
 * @param fullDoneAt when a full sync last ended well, ms; or null
 * @param failure how the latest sync ended if not well; or null
 * @param heldBack people whose links a sync would have withdrawn, had there not been too many
 */
record StoredConnection(
    Connection view,
    long version,
    double rate,
    byte[] sealedKey,
    @Nullable Long watermark,
    Set<String> accountMarks,
    @Nullable Long fullDoneAt,
    @Nullable SyncFailure failure,
    long heldBack) {

  /** Whether both ask the same account the same way: name, key, level and environment. */
  boolean isDefinedAs(StoredConnection other) {
    return view.name().equals(other.view.name())
        && view.baseUrl().equals(other.view.baseUrl())
        && view.level() == other.view.level()
        && view.confidential() == other.view.confidential()
        && Arrays.equals(sealedKey, other.sealedKey);
  }

  /** Redacted: holds a protected key. */
  @Override
  public String toString() {
    return "StoredConnection[" + view.id() + ", ****]";
  }
}
