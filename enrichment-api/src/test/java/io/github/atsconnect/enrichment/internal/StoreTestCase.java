package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A test on a real store of its own, of each kind. */
@ParameterizedClass
@ValueSource(strings = {"SQLite", "PostgreSQL"})
abstract class StoreTestCase {
  static final Scope SCOPE = new Scope("acme", "1");
  static final Teller TELLER = new Teller(EnrichmentListener.NONE, "acme");

  @TempDir Path folder;
  @Parameter String kind;
  Database whole;
  TenantStore database;

  @BeforeEach
  void open() {
    whole = again();
    database = whole.of(SCOPE.tenant());
    connect(SCOPE);
  }

  /** Makes a connection, for rows that are kept with one. */
  void connect(Scope scope) {
    database.write(
        h ->
            h.execute(
                "INSERT INTO ats_connection (tenant, id, version, name, base_url, state, since,"
                    + " key_hint, sealed_key, permissions, checked_at, level, confidential, rate,"
                    + " account_marks) VALUES (?, ?, 1, ?, 'https://lever.example/v1',"
                    + " 'CONNECTED', 0, '', '', '', 0, 'FILES', 0, 0, '')",
                scope.tenant(),
                scope.connection(),
                "Lever " + scope.connection()));
  }

  /** The same store, opened once more. */
  Database again() {
    return kind.equals("SQLite")
        ? Database.sqlite(folder.resolve("links.db"))
        : Database.postgres(Postgres.database(folder.toString()), true, false);
  }

  @AfterEach
  void close() {
    whole.close();
  }
}
