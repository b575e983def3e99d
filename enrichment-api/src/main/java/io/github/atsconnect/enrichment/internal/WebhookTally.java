package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.model.WebhookOutcome;
import io.github.atsconnect.enrichment.model.WebhookOutcome.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts deliveries that were not taken, and writes the count down: the first of a kind at once,
 * later ones together, so that whoever sends forged ones makes us write little. Safe for use by
 * many threads.
 */
final class WebhookTally {
  private static final Duration TOGETHER = Duration.ofSeconds(10);

  private final TenantStore store;
  private final String tenant;
  private final Clock clock;
  private final Map<Rejection, Pending> pending = new EnumMap<>(Rejection.class);

  WebhookTally(TenantStore store, String tenant, Clock clock) {
    this.store = store;
    this.tenant = tenant;
    this.clock = clock;
  }

  private record Pending(long count, long writtenAt) {}

  /** Counts one. What the store cannot take is counted with the next. */
  void rejected(WebhookOutcome outcome) {
    Rejection why = outcome.rejection().orElseThrow();
    long now = clock.millis();
    long due = due(why, now);
    if (due == 0) {
      return;
    }
    long off = outcome.clockDifference().map(Duration::toMillis).orElse(0L);
    try {
      store.write(h -> WebhookCounts.add(h, tenant, why.name(), due, now, off));
    } catch (EnrichmentException e) {
      giveBack(why, due);
    }
  }

  /** How many to write down now; 0 when it can wait. */
  private synchronized long due(Rejection why, long now) {
    Pending before = pending.get(why);
    if (before != null && Math.abs(now - before.writtenAt()) < TOGETHER.toMillis()) {
      pending.put(why, new Pending(before.count() + 1, before.writtenAt()));
      return 0;
    }
    pending.put(why, new Pending(0, now));
    return before == null ? 1 : before.count() + 1;
  }

  private synchronized void giveBack(Rejection why, long count) {
    pending.computeIfPresent(why, (w, p) -> new Pending(p.count() + count, p.writtenAt()));
  }
}
