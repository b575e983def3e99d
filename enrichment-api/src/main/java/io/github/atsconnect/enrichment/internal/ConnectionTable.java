package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Health.SyncFailure;
import io.github.atsconnect.enrichment.model.Permission;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.enrichment.model.SyncReport;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Rows of {@code ats_connection}. */
final class ConnectionTable {
  private static final int PREFLIGHTS_KEPT = 500;

  /** Parsed before: each answer reads its connections twice, and parsing this is most of a row. */
  private static final Map<Probe, Preflight> PREFLIGHTS =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Probe, Preflight> eldest) {
              return size() > PREFLIGHTS_KEPT;
            }
          });

  private ConnectionTable() {}

  /** Makes or renews a connection; what its syncs know stays. */
  static void save(
      Handle h,
      String tenant,
      Connection c,
      double rate,
      byte[] sealedKey,
      Set<String> accountMarks) {
    h.createUpdate(
            "INSERT INTO ats_connection (tenant, id, version, name, base_url, state, reason, since,"
                + " key_hint, sealed_key, permissions, checked_at, level, confidential, rate,"
                + " account_marks) VALUES (:tenant, :id, 1, :name, :url, :state, :reason, :since,"
                + " :hint, :key, :permissions, :checked, :level, :confidential, :rate, :marks) ON"
                + " CONFLICT (tenant, id) DO UPDATE SET version = ats_connection.version + 1, name"
                + " = excluded.name, base_url = excluded.base_url, state = excluded.state, reason ="
                + " excluded.reason, since = excluded.since, key_hint = excluded.key_hint,"
                + " sealed_key = excluded.sealed_key, permissions = excluded.permissions,"
                + " checked_at = excluded.checked_at, level = excluded.level, confidential ="
                + " excluded.confidential, rate = excluded.rate, account_marks ="
                + " excluded.account_marks")
        .bind("tenant", tenant)
        .bind("id", c.id())
        .bind("name", c.name())
        .bind("url", c.baseUrl().toString())
        .bind("state", c.state().name())
        .bind("reason", c.reasonOrNull())
        .bind("since", c.since().toEpochMilli())
        .bind("hint", c.keyHint())
        .bind("key", Base64.getEncoder().encodeToString(sealedKey))
        .bind("permissions", write(c.preflight().permissions()))
        .bind("checked", c.preflight().checkedAt().toEpochMilli())
        .bind("level", c.level().name())
        .bind("confidential", c.confidential() ? 1 : 0)
        .bind("rate", rate)
        .bind("marks", String.join("\n", new TreeSet<>(accountMarks)))
        .execute();
  }

  static List<StoredConnection> all(Handle h, String tenant) {
    return h.createQuery("SELECT * FROM ats_connection WHERE tenant = :tenant ORDER BY name")
        .bind("tenant", tenant)
        .map(ConnectionTable::row)
        .list();
  }

  static Optional<StoredConnection> byName(Handle h, String tenant, String name) {
    return h.createQuery("SELECT * FROM ats_connection WHERE tenant = :tenant AND name = :name")
        .bind("tenant", tenant)
        .bind("name", name)
        .map(ConnectionTable::row)
        .findOne();
  }

  static Optional<StoredConnection> byId(Handle h, Scope scope) {
    return h.createQuery("SELECT * FROM ats_connection WHERE tenant = :tenant AND id = :id")
        .bind("tenant", scope.tenant())
        .bind("id", scope.connection())
        .map(ConnectionTable::row)
        .findOne();
  }

  static void state(
      Handle h, Scope scope, ConnectionState state, @Nullable String reason, long at) {
    h.createUpdate(
            "UPDATE ats_connection SET version = version + 1, state = :state, reason = :reason,"
                + " since = :at WHERE tenant = :tenant AND id = :id AND (state <> :state OR"
                + " COALESCE(reason, '') <> COALESCE(:reason, ''))")
        .bind("state", state.name())
        .bind("reason", reason)
        .bind("at", at)
        .bind("tenant", scope.tenant())
        .bind("id", scope.connection())
        .execute();
  }

  /**
   * Keeps how far a sync got that ended well. What was held back or set aside stays told until a
   * full sync, which sees everybody, has less of it.
   */
  static void synced(Handle h, Scope scope, @Nullable Long watermark, SyncReport report, long now) {
    h.createUpdate(
            "UPDATE ats_connection SET watermark = COALESCE(:watermark, watermark), synced_at ="
                + " :now, failure = NULL, failed_at = NULL, full_done_at = CASE WHEN :full = 1 THEN"
                + " :now ELSE full_done_at END, full_begun_at = CASE WHEN :full = 1 THEN (SELECT"
                + " r.started_at FROM ats_run r WHERE r.tenant = ats_connection.tenant AND"
                + " r.connection = ats_connection.id) ELSE full_begun_at END, held_back = CASE WHEN"
                + " :full = 1 OR :held > held_back THEN :held ELSE held_back END, set_aside = CASE"
                + " WHEN :full = 1 OR :aside > set_aside THEN :aside ELSE set_aside END WHERE"
                + " tenant = :tenant AND id = :id")
        .bind("watermark", watermark)
        .bind("full", report.full() ? 1 : 0)
        .bind("held", report.heldBack())
        .bind("aside", report.setAsideCount())
        .bind("now", now)
        .bind("tenant", scope.tenant())
        .bind("id", scope.connection())
        .execute();
  }

  /** Keeps why the latest sync ended before its time, until one ends well. */
  static void failed(Handle h, Scope scope, EnrichmentException.Reason why, long now) {
    h.createUpdate(
            "UPDATE ats_connection SET failure = :why, failed_at = :now WHERE tenant = :tenant AND"
                + " id = :id")
        .bind("why", why.name())
        .bind("now", now)
        .bind("tenant", scope.tenant())
        .bind("id", scope.connection())
        .execute();
  }

  static StoredConnection row(ResultSet r, StatementContext context) throws SQLException {
    Preflight preflight =
        PREFLIGHTS.computeIfAbsent(
            new Probe(r.getString("permissions"), r.getLong("checked_at")), Probe::read);
    Connection view =
        new Connection(
            r.getString("id"),
            r.getString("name"),
            URI.create(r.getString("base_url")),
            FeatureLevel.valueOf(r.getString("level")),
            r.getInt("confidential") == 1,
            ConnectionState.valueOf(r.getString("state")),
            r.getString("reason"),
            Instant.ofEpochMilli(r.getLong("since")),
            r.getString("key_hint"),
            preflight,
            Rows.nullableInstant(r, "synced_at"));
    return new StoredConnection(
        view,
        r.getLong("version"),
        r.getDouble("rate"),
        Base64.getDecoder().decode(r.getString("sealed_key")),
        Rows.nullableLong(r, "watermark"),
        marks(r.getString("account_marks")),
        Rows.nullableLong(r, "full_done_at"),
        failure(r),
        r.getLong("held_back"));
  }

  private static @Nullable SyncFailure failure(ResultSet r) throws SQLException {
    String why = r.getString("failure");
    Instant at = Rows.nullableInstant(r, "failed_at");
    return why == null || at == null ? null : new SyncFailure(why, at);
  }

  /** Puts another form of the same key in. */
  static void sealedKey(Handle h, Scope scope, byte[] sealedKey) {
    h.createUpdate(
            "UPDATE ats_connection SET version = version + 1, sealed_key = :key WHERE tenant ="
                + " :tenant AND id = :id")
        .bind("key", Base64.getEncoder().encodeToString(sealedKey))
        .bind("tenant", scope.tenant())
        .bind("id", scope.connection())
        .execute();
  }

  /** Takes the key out; all else stays. */
  static void forgetKey(Handle h, Scope scope) {
    h.createUpdate(
            "UPDATE ats_connection SET version = version + 1, sealed_key = '', key_hint = '' WHERE"
                + " tenant = :tenant AND id = :id")
        .bind("tenant", scope.tenant())
        .bind("id", scope.connection())
        .execute();
  }

  private static Set<String> marks(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split("\n", -1));
  }

  private static String write(Map<String, Permission> permissions) {
    return permissions.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** A probe as it is stored: a line a permission. */
  private record Probe(String permissions, long at) {
    Preflight read() {
      Map<String, Permission> read = new LinkedHashMap<>();
      for (String line : permissions.split("\n", -1)) {
        int equals = line.lastIndexOf('=');
        if (equals > 0) {
          read.put(line.substring(0, equals), Permission.valueOf(line.substring(equals + 1)));
        }
      }
      return FeatureLevels.preflight(read, Instant.ofEpochMilli(at));
    }
  }
}
