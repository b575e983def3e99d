package io.github.atsconnect.connect.cli.people;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of a CSV text; of one without quotes, each field is cut out when it is asked for. */
final class CsvRecord {

  private final String line;
  private final int @Nullable [] ends;
  private final List<String> fields;

  private CsvRecord(String line, int @Nullable [] ends, List<String> fields) {
    this.line = line;
    this.ends = ends;
    this.fields = fields;
  }

  /**
   * A line without quotes.
   *
   * @param expected how many fields there are, probably
   */
  static CsvRecord plain(String line, char delimiter, int expected) {
    int[] ends = new int[Math.max(1, expected)];
    int n = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == delimiter) {
        if (n + 1 >= ends.length) {
          ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[n++] = i;
      }
    }
    ends[n++] = line.length();
    return new CsvRecord(line, n == ends.length ? ends : Arrays.copyOf(ends, n), List.of());
  }

  /** A record that was taken apart. */
  static CsvRecord of(List<String> fields) {
    return new CsvRecord("", null, fields);
  }

  /** How many fields there are. */
  int size() {
    return ends == null ? fields.size() : ends.length;
  }

  /** A field, counted from 0. */
  String field(int number) {
    return ends == null
        ? fields.get(number)
        : line.substring(number == 0 ? 0 : ends[number - 1] + 1, ends[number]);
  }
}
