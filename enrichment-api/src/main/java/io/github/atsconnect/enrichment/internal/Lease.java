package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a connection's links: one holder at a time. A holder's heart beats in the
 * store, by the store's own time, for as long as its process lives; so one that died is known by
 * its silence, wherever it ran, and nothing has to be guessed about processes or clocks. Each
 * holder gets a higher fence, and what a holder writes counts only while its fence is the highest,
 * checked in the same transaction. So one that was taken for dead and wakes up cannot undo the work
 * of the next.
 */
final class Lease implements AutoCloseable {
  private static final int LOOKS_A_BEAT = 8;
  private static final int RELEASES = 2;

  private final TenantStore store;
  private final Scope scope;
  private final long fence;
  private final AutoCloseable heart;

  private Lease(TenantStore store, Scope scope, long fence) {
    this.store = store;
    this.scope = scope;
    this.fence = fence;
    this.heart = store.heartbeats().every(this::beat);
  }

  /**
   * How long a lease lasts without a beat, and how often the heart beats.
   *
   * @param length so long a crashed holder keeps others out
   * @param beat several times shorter
   */
  record Times(Duration length, Duration beat) {
    /** A pause of a machine may be as long as that; a sync after a crash waits no longer. */
    static final Times USUAL = ofLength(Duration.ofSeconds(20));

    static Times ofLength(Duration length) {
      return new Times(length, length.dividedBy(10));
    }
  }

  /**
   * Takes the lease if nobody has it.
   *
   * @throws EnrichmentException {@code SYNC_RUNNING} when somebody has it
   */
  static Lease take(TenantStore store, Scope scope) {
    return attempt(store, scope, null).orElseThrow(Lease::running);
  }

  /**
   * Takes the lease, and waits for it until it is known whether its holder lives: a beat, or more
   * time without one than the lease lasts.
   *
   * @throws EnrichmentException {@code SYNC_RUNNING} when its holder lives, {@code CANCELLED} when
   *     the thread is interrupted while it waits
   */
  static Lease await(TenantStore store, Scope scope) {
    Optional<Held> first = store.read(h -> find(h, scope, store.now()));
    Times times = store.leaseTimes();
    long begun = System.nanoTime();
    Held silent = null;
    while (true) {
      Optional<Lease> lease = attempt(store, scope, silent);
      if (lease.isPresent()) {
        return lease.get();
      }
      Optional<Held> now = store.read(h -> find(h, scope, store.now()));
      if (first.isPresent() && now.isPresent() && now.get().hasBeatenSince(first.get())) {
        throw running();
      }
      first = now;
      // Whatever the store's clock says: who did not beat for so long is gone.
      silent = System.nanoTime() - begun > times.length().toNanos() ? now.orElse(null) : null;
      pause(times.beat().dividedBy(LOOKS_A_BEAT));
    }
  }

  private static void pause(Duration time) {
    try {
      new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnrichmentException(Reason.CANCELLED, "the sync was cancelled", e);
    }
  }

  /**
   * Tries once.
   *
   * @param silent a holder that is known to be gone
   */
  private static Optional<Lease> attempt(TenantStore store, Scope scope, @Nullable Held silent) {
    String holder = UUID.randomUUID().toString();
    try {
      Optional<Long> fence = store.transact(h -> take(h, store, scope, silent, holder));
      return fence.map(f -> new Lease(store, scope, f));
    } catch (EnrichmentException e) {
      if (e.reason() == Reason.STORAGE) {
        // It may have been written, though we were not told: nobody would be let in for a while.
        giveBack(store, scope, "holder = '" + holder + "'", 1);
      }
      throw e;
    }
  }

  private static Optional<Long> take(
      Handle h, TenantStore store, Scope scope, @Nullable Held silent, String holder) {
    Optional<Held> held = find(h, scope, store.now());
    if (held.isPresent() && held.get().isLive() && !(silent != null && silent.isSame(held.get()))) {
      return Optional.empty();
    }
    long fence = held.map(Held::fence).orElse(0L) + 1;
    h.createUpdate(
            "INSERT INTO ats_lease (tenant, connection, holder, fence, expires_at) VALUES (:tenant,"
                + " :connection, :holder, :fence, "
                + store.now()
                + " + :length) ON CONFLICT (tenant, connection) DO UPDATE SET holder ="
                + " excluded.holder, fence = excluded.fence, expires_at = excluded.expires_at")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("holder", holder)
        .bind("fence", fence)
        .bind("length", store.leaseTimes().length().toMillis())
        .execute();
    return Optional.of(fence);
  }

  private static Optional<Held> find(Handle h, Scope scope, String now) {
    return h.createQuery(
            "SELECT fence, expires_at, "
                + now
                + " AS now FROM ats_lease WHERE tenant = :tenant AND connection = :connection")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .map((r, c) -> new Held(r.getLong("fence"), r.getLong("expires_at"), r.getLong("now")))
        .findOne();
  }

  /** A lease as it stood when it was looked at. */
  private record Held(long fence, long expiresAt, long now) {
    boolean isLive() {
      return expiresAt > now;
    }

    boolean hasBeatenSince(Held earlier) {
      return isLive() && !isSame(earlier);
    }

    /** No beat, no other holder and no end since then. */
    boolean isSame(Held other) {
      return fence == other.fence && expiresAt == other.expiresAt;
    }
  }

  /** Prolongs the lease; to be called first in each transaction that writes under it. */
  void check(Handle h) {
    if (!extend(h)) {
      throw new EnrichmentException(
          Reason.SYNC_RUNNING, "another sync of this connection took over; this one stops");
    }
  }

  /**
   * Takes the lease from whoever has it, and gives it to nobody: what they write counts no more.
   */
  static void revoke(Handle h, Scope scope) {
    h.createUpdate(
            "UPDATE ats_lease SET fence = fence + 1, expires_at = 0 WHERE tenant = :tenant AND"
                + " connection = :connection")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .execute();
  }

  private boolean extend(Handle h) {
    return h.createUpdate(
                "UPDATE ats_lease SET expires_at = "
                    + store.now()
                    + " + :length WHERE tenant = :tenant AND connection = :connection AND fence ="
                    + " :fence")
            .bind("length", store.leaseTimes().length().toMillis())
            .bind("tenant", scope.tenant())
            .bind("connection", scope.connection())
            .bind("fence", fence)
            .execute()
        > 0;
  }

  /** What the heart does; a beat that fails is made up for by the next. */
  private void beat() {
    store.beside(this::extend);
  }

  /** Gives the lease back, if it is still ours; one that cannot be runs out by itself. */
  @Override
  public void close() {
    try {
      heart.close();
    } catch (Exception e) {
      throw new IllegalStateException("a heart does not stop", e);
    }
    giveBack(store, scope, "fence = " + fence, RELEASES);
  }

  private static void giveBack(TenantStore store, Scope scope, String whose, int attempts) {
    for (int left = attempts; left > 0; left--) {
      try {
        store.write(
            h ->
                h.createUpdate(
                        "UPDATE ats_lease SET expires_at = 0 WHERE tenant = :tenant AND connection"
                            + " = :connection AND "
                            + whose)
                    .bind("tenant", scope.tenant())
                    .bind("connection", scope.connection())
                    .execute());
        return;
      } catch (EnrichmentException e) {
        if (e.reason() != Reason.STORAGE) {
          throw e;
        }
      }
    }
  }

  static EnrichmentException running() {
    return new EnrichmentException(
        Reason.SYNC_RUNNING, "another sync of this connection is running");
  }
}
