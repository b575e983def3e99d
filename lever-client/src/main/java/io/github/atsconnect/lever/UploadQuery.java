package io.github.atsconnect.lever;

import java.time.Instant;

/** Which documents of an opportunity to list. These lists have no pages. */
public final class UploadQuery extends Query<UploadQuery> {

  UploadQuery() {}

  @Override
  UploadQuery self() {
    return this;
  }

  /**
   * Only documents uploaded at or after a time; one without that time counts by its creation.
   *
   * @param from the time
   * @return this
   */
  public UploadQuery uploadedSince(Instant from) {
    return time("uploaded_at_start", from);
  }

  /**
   * Only documents uploaded at or before a time; one without that time counts by its creation.
   *
   * @param to the time
   * @return this
   */
  public UploadQuery uploadedUntil(Instant to) {
    return time("uploaded_at_end", to);
  }
}
