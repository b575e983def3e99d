package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The right to write a connection's links: one holder at a time. Each holder gets a higher fence,
 * and what a holder writes counts only while its fence is the highest, checked in the same
 * transaction. So one that slept through its lease cannot undo the work of the next.
 */
final class Lease {
  private static final Duration LENGTH = Duration.ofMinutes(5);

  private final Scope scope;
  private final Clock clock;
  private final long fence;

  private Lease(Scope scope, Clock clock, long fence) {
    this.scope = scope;
    this.clock = clock;
    this.fence = fence;
  }

  /**
   * Takes the lease, also from a holder whose time is over or whose process is gone.
   *
   * @param holder from {@link #newHolder}
   */
  static Lease take(Handle h, Scope scope, Clock clock, String holder) {
    long now = clock.millis();
    Optional<Held> held =
        h.createQuery(
                "SELECT holder, fence, expires_at FROM ats_lease WHERE tenant = :tenant AND"
                    + " connection = :connection")
            .bind("tenant", scope.tenant())
            .bind("connection", scope.connection())
            .map(
                (r, c) ->
                    new Held(r.getString("holder"), r.getLong("fence"), r.getLong("expires_at")))
            .findOne();
    if (held.isPresent() && held.get().expiresAt() > now && !isGone(held.get().holder())) {
      throw running();
    }
    long fence = held.map(Held::fence).orElse(0L) + 1;
    h.createUpdate(
            "INSERT INTO ats_lease (tenant, connection, holder, fence, expires_at) VALUES (:tenant,"
                + " :connection, :holder, :fence, :expires) ON CONFLICT (tenant, connection) DO"
                + " UPDATE SET holder = excluded.holder, fence = excluded.fence, expires_at ="
                + " excluded.expires_at")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("holder", holder)
        .bind("fence", fence)
        .bind("expires", now + LENGTH.toMillis())
        .execute();
    return new Lease(scope, clock, fence);
  }

  /** Prolongs the lease; to be called first in each transaction that writes under it. */
  void check(Handle h) {
    if (extend(h, clock.millis() + LENGTH.toMillis()) == 0) {
      throw new EnrichmentException(
          Reason.SYNC_RUNNING, "another sync of this connection took over; this one stops");
    }
  }

  /** Gives the lease back, if it is still ours. */
  void release(Handle h) {
    extend(h, 0);
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

  /** Gives back what a holder may have taken without having been told so. */
  static void release(Handle h, Scope scope, String holder) {
    h.createUpdate(
            "UPDATE ats_lease SET expires_at = 0 WHERE tenant = :tenant AND connection ="
                + " :connection AND holder = :holder")
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("holder", holder)
        .execute();
  }

  private int extend(Handle h, long until) {
    return h.createUpdate(
            "UPDATE ats_lease SET expires_at = :until WHERE tenant = :tenant AND connection ="
                + " :connection AND fence = :fence")
        .bind("until", until)
        .bind("tenant", scope.tenant())
        .bind("connection", scope.connection())
        .bind("fence", fence)
        .execute();
  }

  private record Held(String holder, long fence, long expiresAt) {}

  /** A name for one that wants a lease, unlike every other. */
  static String newHolder() {
    ProcessHandle process = ProcessHandle.current();
    return host() + "|" + process.pid() + "|" + startOf(process) + "|" + UUID.randomUUID();
  }

  /** Whether the holder was a process of this machine that runs no more: nothing to wait for. */
  private static boolean isGone(String holder) {
    String[] parts = holder.split("\\|", -1);
    if (parts.length != 4 || !parts[0].equals(host())) {
      return false;
    }
    try {
      Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts[1]));
      return process.isEmpty() || !startOf(process.get()).equals(parts[2]);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).map(String::valueOf).orElse("");
  }

  private static String host() {
    try {
      return Long.toHexString(KeyIndex.hash(InetAddress.getLocalHost().getHostName()));
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  static EnrichmentException running() {
    return new EnrichmentException(
        Reason.SYNC_RUNNING, "another sync of this connection is running");
  }
}
