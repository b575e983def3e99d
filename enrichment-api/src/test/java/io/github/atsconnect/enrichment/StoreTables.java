package io.github.atsconnect.enrichment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables of the store that hold rows of tenants. */
final class StoreTables {
  private StoreTables() {}

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
