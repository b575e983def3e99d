package io.github.atsconnect.enrichment.internal;

import org.jdbi.v3.core.Handle;

/** Rows of {@code ats_webhook_count}: how the deliveries of a tenant's webhooks fared. */
final class WebhookCounts {
  /** Taken, or there before: the webhook works. */
  static final String TAKEN = "TAKEN";

  /** Acknowledged, but whom it is about could not be read, however often it was tried. */
  static final String GIVEN_UP = "GIVEN_UP";

  private WebhookCounts() {}

  /**
   * Counts one more.
   *
   * @param offMillis by how much the sender's time was off, or 0
   */
  static void add(Handle h, String tenant, String fate, long now, long offMillis) {
    add(h, tenant, fate, 1, now, offMillis);
  }

  static void add(Handle h, String tenant, String fate, long more, long now, long offMillis) {
    h.createUpdate(
            "INSERT INTO ats_webhook_count (tenant, fate, deliveries, last_at, off_ms) VALUES"
                + " (:tenant, :fate, :more, :now, :off) ON CONFLICT (tenant, fate) DO UPDATE SET"
                + " deliveries = ats_webhook_count.deliveries + excluded.deliveries, last_at ="
                + " excluded.last_at, off_ms = excluded.off_ms")
        .bind("tenant", tenant)
        .bind("fate", fate)
        .bind("more", more)
        .bind("now", now)
        .bind("off", offMillis)
        .execute();
  }
}
