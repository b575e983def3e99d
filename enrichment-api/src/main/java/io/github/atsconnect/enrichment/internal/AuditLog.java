package io.github.atsconnect.enrichment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.enrichment.model.AuditCheck;
import io.github.atsconnect.enrichment.model.AuditEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

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
    Optional<AuditEntry> last = select(h, "ORDER BY seq DESC LIMIT 1", 0).stream().findFirst();
    long sequence = last.map(AuditEntry::sequence).orElse(0L) + 1;
    Instant at = Instant.ofEpochMilli(wiring.clock().millis());
    String token = key(h).token("subject", subject);
    String hash = hash(last.map(AuditEntry::hash).orElse(""), sequence, at, action, token, outcome);
    h.createUpdate(
            "INSERT INTO audit_entry (tenant, seq, at_ms, action, subject, outcome, hash) VALUES"
                + " (:tenant, :seq, :at, :action, :subject, :outcome, :hash)")
        .bind("tenant", tenant)
        .bind("seq", sequence)
        .bind("at", at.toEpochMilli())
        .bind("action", action)
        .bind("subject", token)
        .bind("outcome", outcome)
        .bind("hash", hash)
        .execute();
    return new AuditEntry(sequence, at, action, token, outcome, hash);
  }

  TenantKey key(Handle h) {
    Secrets secrets = wiring.secrets();
    return TenantKey.of(h, tenant, secrets);
  }

  /** Entries after the given sequence, oldest first. */
  public List<AuditEntry> after(long sequence, int limit) {
    return wiring
        .database()
        .read(h -> select(h, "AND seq > :after ORDER BY seq LIMIT " + limit, sequence));
  }

  /** Looks at every entry. */
  public AuditCheck check() {
    String before = "";
    long count = 0;
    for (List<AuditEntry> piece = after(0, PIECE); !piece.isEmpty(); piece = after(count, PIECE)) {
      for (AuditEntry e : piece) {
        count++;
        String expected = hash(before, count, e.at(), e.action(), e.subject(), e.outcome());
        if (e.sequence() != count || !e.hash().equals(expected)) {
          return new AuditCheck(count, e.sequence(), e.hash());
        }
        before = e.hash();
      }
    }
    return new AuditCheck(count, 0, before);
  }

  private List<AuditEntry> select(Handle h, String rest, long after) {
    return h.createQuery(
            "SELECT seq, at_ms, action, subject, outcome, hash FROM audit_entry WHERE tenant ="
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
                    r.getString("outcome"),
                    r.getString("hash")))
        .list();
  }

  private static String hash(
      String before, long sequence, Instant at, String action, String subject, String outcome) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String text =
          String.join(
              "\n",
              before,
              Long.toString(sequence),
              Long.toString(at.toEpochMilli()),
              action,
              subject,
              outcome);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available in this Java runtime", e);
    }
  }
}
