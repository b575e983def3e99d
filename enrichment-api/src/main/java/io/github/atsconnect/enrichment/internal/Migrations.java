package io.github.atsconnect.enrichment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Brings the schema up to date; each version is applied once, in order, in one transaction. */
final class Migrations {
  /** Number of the newest {@code migration/V<n>.sql}. */
  static final int NEWEST = 1;

  private Migrations() {}

  /**
   * Brings the schema up to date; of several nodes that start at once one does, the others wait.
   */
  static void run(Handle handle, Dialect dialect) {
    handle.execute("CREATE TABLE IF NOT EXISTS ats_schema_history (version INTEGER NOT NULL)");
    for (int v = version(handle) + 1; v <= NEWEST; v++) {
      for (String statement : dialect.script(script(v)).split(";")) {
        if (!statement.isBlank()) {
          handle.execute(statement);
        }
      }
      handle.execute("INSERT INTO ats_schema_history (version) VALUES (?)", v);
    }
  }

  /** Looks whether the host has brought the schema up to date. */
  static void check(Handle handle, Dialect dialect) {
    int version = dialect.hasTable(handle, "ats_schema_history") ? version(handle) : 0;
    if (version < NEWEST) {
      throw new EnrichmentException(
          Reason.STORAGE,
          "the store has schema "
              + version
              + ", this library needs "
              + NEWEST
              + ": run those of Storage.postgresScripts() from the "
              + (version + 1)
              + ". on, in their order");
    }
  }

  /** The scripts for a host that runs them itself, oldest first; each notes itself when done. */
  static List<String> scripts(Dialect dialect) {
    List<String> scripts = new ArrayList<>();
    for (int v = 1; v <= NEWEST; v++) {
      String first =
          v == 1
              ? "CREATE TABLE IF NOT EXISTS ats_schema_history (version INTEGER NOT NULL);\n"
              : "";
      scripts.add(
          first
              + dialect.script(script(v)).strip()
              + "\nINSERT INTO ats_schema_history (version) VALUES ("
              + v
              + ");\n");
    }
    return scripts;
  }

  private static int version(Handle handle) {
    int version =
        handle
            .createQuery("SELECT COALESCE(MAX(version), 0) FROM ats_schema_history")
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
    return version;
  }

  private static String script(int version) {
    return resource("V" + version + ".sql").replaceAll("(?m)^--.*\\R", "");
  }

  /** A script of the jar as it is. */
  static String resource(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream("migration/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
