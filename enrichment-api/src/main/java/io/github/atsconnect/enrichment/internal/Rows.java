package io.github.atsconnect.enrichment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads columns. */
final class Rows {
  private Rows() {}

  static @Nullable Long nullableLong(ResultSet r, String column) throws SQLException {
    long value = r.getLong(column);
    return r.wasNull() ? null : value;
  }

  static @Nullable Instant nullableInstant(ResultSet r, String column) throws SQLException {
    Long value = nullableLong(r, column);
    return value == null ? null : Instant.ofEpochMilli(value);
  }

  /** Codes are kept in one column, with commas. */
  static List<String> codes(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
  }
}
