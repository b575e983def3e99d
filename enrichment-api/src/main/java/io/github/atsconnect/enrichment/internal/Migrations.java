package io.github.atsconnect.enrichment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Handle;

/** Brings the schema up to date; each version is applied once, in order, in one transaction. */
final class Migrations {
  /** Number of the newest {@code migration/V<n>.sql}. */
  static final int NEWEST = 3;

  private Migrations() {}

  static void run(Handle handle) {
    handle.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
    int version =
        handle
            .createQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")
            .mapTo(Integer.class)
            .one();
    if (version > NEWEST) {
      throw new EnrichmentException(
          Reason.STORAGE,
          "the store was written by a newer version of this library (schema "
              + version
              + ", known here: "
              + NEWEST
              + ")");
    }
    for (int v = version + 1; v <= NEWEST; v++) {
      for (String statement : script(v).split(";")) {
        if (!statement.isBlank()) {
          handle.execute(statement);
        }
      }
      handle.execute("INSERT INTO schema_version (version) VALUES (?)", v);
    }
  }

  private static String script(int version) {
    try (InputStream in = Migrations.class.getResourceAsStream("migration/V" + version + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("migration " + version + " is missing from the jar");
      }
      return new String(in.readAllBytes(), UTF_8).replaceAll("(?m)^--.*$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
