package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** The tables of the store that hold rows of tenants. */
final class StoreTables {
  private StoreTables() {}

  /** The database of a store, as somebody sees it who has no service. */
  static DataSource of(StoreKind kind, Path folder) {
    if (kind == StoreKind.POSTGRESQL) {
      return Postgres.database(folder.toString());
    }
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + kind.address(folder));
    return source;
  }

  static List<String> all(Connection c) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var r = c.getMetaData().getTables(null, null, "ats\\_%", new String[] {"TABLE"})) {
      while (r.next()) {
        String table = r.getString("TABLE_NAME");
        if (!table.equals("ats_schema_history") && !table.startsWith("ats_profile_")) {
          tables.add(table);
        }
      }
    }
    return tables;
  }
}
