package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the links are kept. A picocli mixin. */
final class StoreOptions {

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DB",
      description = "SQLite file that keeps the links: ids, states and codes, no personal data.")
  private Path store;

  /** The storage, made where there is none yet. */
  Storage orNew() {
    return Storage.sqlite(store);
  }

  /** The storage of an earlier sync. */
  Storage existing() {
    if (!Files.isRegularFile(store)) {
      throw new CommandFailure("there is no store at " + store + ": run sync first");
    }
    return Storage.sqlite(store);
  }
}
