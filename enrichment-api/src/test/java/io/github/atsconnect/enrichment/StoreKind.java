package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.Postgres;
import java.nio.file.Path;

/** The databases that a store may be on; tests of what is stored run on each. */
enum StoreKind {
  SQLITE {
    @Override
    Storage at(Path folder) {
      return Storage.sqlite(folder.resolve("links.db"));
    }
  },
  POSTGRESQL {
    @Override
    Storage at(Path folder) {
      return Storage.postgres(Postgres.database(folder.toString()));
    }
  };

  /** The store of a folder: the same for the same folder. */
  abstract Storage at(Path folder);
}
