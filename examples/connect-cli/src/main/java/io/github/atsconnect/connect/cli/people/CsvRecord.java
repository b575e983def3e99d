package io.github.atsconnect.connect.cli.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of a CSV text; one without quotes is taken apart only when its fields are asked for. */
final class CsvRecord {

  private final String line;
  private final char delimiter;
  private final @Nullable List<String> fields;

  private CsvRecord(String line, char delimiter, @Nullable List<String> fields) {
    this.line = line;
    this.delimiter = delimiter;
    this.fields = fields;
  }

  /** A line without quotes. */
  static CsvRecord plain(String line, char delimiter) {
    return new CsvRecord(line, delimiter, null);
  }

  /** A record that was taken apart. */
  static CsvRecord of(List<String> fields) {
    return new CsvRecord("", ',', fields);
  }

  /** How many fields there are. */
  int size() {
    if (fields != null) {
      return fields.size();
    }
    int n = 1;
    for (int i = 0; i < line.length(); i++) {
      n += line.charAt(i) == delimiter ? 1 : 0;
    }
    return n;
  }

  /** A field, counted from 0. */
  String field(int number) {
    if (fields != null) {
      return fields.get(number);
    }
    int from = 0;
    for (int n = 0; n < number; n++) {
      from = line.indexOf(delimiter, from) + 1;
    }
    int end = line.indexOf(delimiter, from);
    return line.substring(from, end < 0 ? line.length() : end);
  }

  /** All fields. */
  List<String> fields() {
    if (fields != null) {
      return fields;
    }
    List<String> out = new ArrayList<>(16);
    int from = 0;
    for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
      out.add(line.substring(from, at));
      from = at + 1;
    }
    out.add(line.substring(from));
    return out;
  }
}
