package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.Postgres;
import java.nio.file.Path;

/** The databases that a store may be on; tests of what is stored run on each. */
enum StoreKind {
  SQLITE {
    @Override
    Storage at(Path folder) {
      return Storage.sqlite(Path.of(address(folder)));
    }

    @Override
    String address(Path folder) {
      return folder.resolve("links.db").toString();
    }
  },
  POSTGRESQL {
    @Override
    Storage at(Path folder) {
      return Storage.postgres(Postgres.database(folder.toString()));
    }

    @Override
    String address(Path folder) {
      return Postgres.url(folder.toString());
    }
  };

  /** The store of a folder: the same for the same folder. */
  abstract Storage at(Path folder);

  /** Where another process finds the store of a folder: a file, or a JDBC address. */
  abstract String address(Path folder);
}
