package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.AuditCheck;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log of one tenant. Each entry's hash covers the entry before and is keyed, and where
 * the log ends is sealed too: so who may write the table but does not have the key can neither
 * change, add nor take out an entry unnoticed.
 */
public final class AuditLog {
  private static final int PIECE = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

  private final Wiring wiring;
  private final String tenant;

  /** The log of a tenant. */
  public AuditLog(Wiring wiring, String tenant) {
    this.wiring = wiring;
    this.tenant = tenant;
  }

  /**
   * Has the tenant's key sealed if it still lies open; a store that does not answer is asked later.
   */
  public AuditLog opened() {
    try {
      TenantKey.sealIfOpen(wiring.store(tenant), tenant, wiring.secrets());
    } catch (EnrichmentException e) {
      LOG.warn("the tenant's key could not be looked at: {}", e.reason());
    }
    return this;
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
    String hash = hash(key, last.map(AuditEntry::hash).orElse(""), bare);
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
    h.createUpdate(
            "UPDATE ats_tenant_key SET audit_seq = :seq, audit_end = :end WHERE tenant = :tenant")
        .bind("seq", sequence)
        .bind("end", end(key, sequence, hash))
        .bind("tenant", tenant)
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

  /** Where the log ended when it was last added to, sealed beside the key. */
  private record End(long sequence, String seal) {}

  /** Looks at every entry, and whether the last one is there. */
  public AuditCheck check() {
    TenantStore store = wiring.store(tenant);
    Optional<TenantKey> key = store.read(h -> TenantKey.find(h, tenant, wiring.secrets()));
    // Entries that are added while it is looked at come after this one.
    End end = store.read(this::end);
    String before = "";
    long count = 0;
    for (List<AuditEntry> piece = after(0, PIECE); !piece.isEmpty(); piece = after(count, PIECE)) {
      for (AuditEntry e : piece) {
        count++;
        if (key.isEmpty()
            || e.sequence() != count
            || !e.hash().equals(hash(key.get(), before, e))
            || (count == end.sequence() && !end.seal().equals(end(key.get(), count, e.hash())))) {
          return new AuditCheck(count, e.sequence(), e.hash());
        }
        before = e.hash();
      }
    }
    boolean cut = count < end.sequence() || (count > 0 && end.sequence() == 0);
    return new AuditCheck(count, cut ? count + 1 : 0, before);
  }

  private End end(Handle h) {
    return h.createQuery("SELECT audit_seq, audit_end FROM ats_tenant_key WHERE tenant = :tenant")
        .bind("tenant", tenant)
        .map((r, c) -> new End(r.getLong("audit_seq"), r.getString("audit_end")))
        .findOne()
        .orElse(new End(0, ""));
  }

  private static String end(TenantKey key, long sequence, String hash) {
    return key.seal("audit-end", List.of(Long.toString(sequence), hash));
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

  /** Over the entry and the one before, with the tenant's key: nobody else can make it. */
  private static String hash(TenantKey key, String before, AuditEntry entry) {
    return key.seal(
        "audit",
        List.of(
            before,
            Long.toString(entry.sequence()),
            Long.toString(entry.at().toEpochMilli()),
            entry.action(),
            entry.subject(),
            entry.outcome(),
            entry.actor()));
  }
}
