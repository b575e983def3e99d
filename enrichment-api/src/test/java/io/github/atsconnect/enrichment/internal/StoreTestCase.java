package io.github.atsconnect.enrichment.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test on a real store of its own. */
abstract class StoreTestCase {
  static final Scope SCOPE = new Scope("acme", "1");

  @TempDir Path folder;
  Database database;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("links.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }
}
