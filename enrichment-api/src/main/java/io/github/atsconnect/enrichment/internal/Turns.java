package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Who works on a connection in this process: a sync waits for who reads people again because of
 * webhooks, which is done soon, instead of being refused; that one does not wait for a sync, which
 * reads them itself. Between processes the lease decides. Safe for use by many threads.
 */
final class Turns {
  private final Set<String> syncing = ConcurrentHashMap.newKeySet();
  private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

  /** Until it is closed, no other of this process works on the connection. */
  @FunctionalInterface
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * The turn of a sync.
   *
   * @throws EnrichmentException {@code SYNC_RUNNING} when another sync is at it, {@code CANCELLED}
   *     when the thread is interrupted while it waits
   */
  Turn ofSync(String connection) {
    if (!syncing.add(connection)) {
      throw Lease.running();
    }
    Semaphore place = place(connection);
    try {
      place.acquire();
    } catch (InterruptedException e) {
      syncing.remove(connection);
      Thread.currentThread().interrupt();
      throw new EnrichmentException(Reason.CANCELLED, "the sync was cancelled", e);
    }
    return () -> {
      place.release();
      syncing.remove(connection);
    };
  }

  /**
   * The turn of who reads people again.
   *
   * @throws EnrichmentException {@code SYNC_RUNNING} when another is at it
   */
  Turn ofReader(String connection) {
    Semaphore place = place(connection);
    if (syncing.contains(connection) || !place.tryAcquire()) {
      throw Lease.running();
    }
    return place::release;
  }

  private Semaphore place(String connection) {
    return places.computeIfAbsent(connection, c -> new Semaphore(1));
  }
}
