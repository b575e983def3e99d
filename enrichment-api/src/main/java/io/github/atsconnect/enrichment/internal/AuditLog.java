package io.github.atsconnect.enrichment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.AuditCheck;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Viewer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The audit log of one tenant; each entry's hash covers the entry before. */
public final class AuditLog {
  private static final int PIECE = 1_000;

  private final Wiring wiring;
  private final String tenant;

  /** The log of a tenant. */
  public AuditLog(Wiring wiring, String tenant) {
    this.wiring = wiring;
    this.tenant = tenant;
  }

  /** Adds an entry, in the transaction of what it tells. */
  AuditEntry add(Handle h, String action, String subject, String outcome) {
    return add(h, action, subject, null, outcome);
  }

  /** Adds an entry of what a viewer was shown, and how much of it. */
  AuditEntry viewed(Handle h, String action, String subject, Viewer viewer, Access access) {
    String shown = "contacts=" + access.contacts() + " files=" + access.files();
    return add(h, action, subject, viewer, shown);
  }

  /**
   * Adds an entry of what a viewer did.
   *
   * @param viewer who did it, or null for the host itself
   */
  AuditEntry add(Handle h, String action, String subject, @Nullable Viewer viewer, String outcome) {
    Optional<AuditEntry> last = select(h, "ORDER BY seq DESC LIMIT 1", 0).stream().findFirst();
    long sequence = last.map(AuditEntry::sequence).orElse(0L) + 1;
    Instant at = Instant.ofEpochMilli(wiring.clock().millis());
    TenantKey key = key(h);
    AuditEntry bare =
        new AuditEntry(
            sequence,
            at,
            action,
            key.token("subject", subject),
            viewer == null ? "" : key.token("viewer", viewer.id()),
            outcome,
            "");
    String hash = hash(last.map(AuditEntry::hash).orElse(""), bare);
    h.createUpdate(
            "INSERT INTO ats_audit (tenant, seq, at_ms, action, subject, actor, outcome, hash)"
                + " VALUES (:tenant, :seq, :at, :action, :subject, :actor, :outcome, :hash)")
        .bind("tenant", tenant)
        .bind("seq", sequence)
        .bind("at", at.toEpochMilli())
        .bind("action", action)
        .bind("subject", bare.subject())
        .bind("actor", bare.actor())
        .bind("outcome", outcome)
        .bind("hash", hash)
        .execute();
    return new AuditEntry(sequence, at, action, bare.subject(), bare.actor(), outcome, hash);
  }

  TenantKey key(Handle h) {
    Secrets secrets = wiring.secrets();
    return TenantKey.of(h, tenant, secrets);
  }

  /** Entries after the given sequence, oldest first. */
  public List<AuditEntry> after(long sequence, int limit) {
    return wiring
        .store(tenant)
        .read(h -> select(h, "AND seq > :after ORDER BY seq LIMIT " + limit, sequence));
  }

  /** Looks at every entry. */
  public AuditCheck check() {
    String before = "";
    long count = 0;
    for (List<AuditEntry> piece = after(0, PIECE); !piece.isEmpty(); piece = after(count, PIECE)) {
      for (AuditEntry e : piece) {
        count++;
        if (e.sequence() != count || !e.hash().equals(hash(before, e))) {
          return new AuditCheck(count, e.sequence(), e.hash());
        }
        before = e.hash();
      }
    }
    return new AuditCheck(count, 0, before);
  }

  private List<AuditEntry> select(Handle h, String rest, long after) {
    return h.createQuery(
            "SELECT seq, at_ms, action, subject, actor, outcome, hash FROM ats_audit WHERE tenant ="
                + " :tenant AND :after >= 0 "
                + rest)
        .bind("tenant", tenant)
        .bind("after", after)
        .map(
            (r, c) ->
                new AuditEntry(
                    r.getLong("seq"),
                    Instant.ofEpochMilli(r.getLong("at_ms")),
                    r.getString("action"),
                    r.getString("subject"),
                    r.getString("actor"),
                    r.getString("outcome"),
                    r.getString("hash")))
        .list();
  }

  /**
   * Over the entry and the one before; an entry without a viewer as it was before there were any.
   */
  private static String hash(String before, AuditEntry entry) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                before,
                Long.toString(entry.sequence()),
                Long.toString(entry.at().toEpochMilli()),
                entry.action(),
                entry.subject(),
                entry.outcome()));
    if (!entry.actor().isEmpty()) {
      parts.add(entry.actor());
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(String.join("\n", parts).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available in this Java runtime", e);
    }
  }
}
