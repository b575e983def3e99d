package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.Database;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where links are kept. Only ids, states, codes and times are stored, never personal data. The
 * schema is made and migrated when the service is built.
 */
public final class Storage {
  private final String description;
  private final Supplier<Database> opener;

  private Storage(String description, Supplier<Database> opener) {
    this.description = description;
    this.opener = opener;
  }

  /**
   * A SQLite file, made when it is not there; write-ahead log, every commit on disk before it
   * counts. Several processes of one machine may share it.
   */
  public static Storage sqlite(Path file) {
    return new Storage("sqlite:" + file.getFileName(), () -> Database.sqlite(file));
  }

  Database open() {
    return opener.get();
  }

  @Override
  public String toString() {
    return "Storage[" + description + "]";
  }
}
