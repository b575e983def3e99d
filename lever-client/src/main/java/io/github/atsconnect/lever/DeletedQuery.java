package io.github.atsconnect.lever;

import java.time.Instant;

/** Which deleted opportunities to list. Times are inclusive on both ends. */
public final class DeletedQuery extends ListQuery<DeletedQuery> {

  DeletedQuery() {}

  @Override
  DeletedQuery self() {
    return this;
  }

  /**
   * Only what was deleted at or after a time.
   *
   * @param from the time
   * @return this
   */
  public DeletedQuery deletedSince(Instant from) {
    return time("deleted_at_start", from);
  }

  /**
   * Only what was deleted at or before a time.
   *
   * @param to the time
   * @return this
   */
  public DeletedQuery deletedUntil(Instant to) {
    return time("deleted_at_end", to);
  }
}
