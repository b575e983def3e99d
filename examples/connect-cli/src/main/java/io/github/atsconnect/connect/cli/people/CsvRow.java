package io.github.atsconnect.connect.cli.people;

import java.util.ArrayList;
import java.util.List;

/** One line of comma-separated values without line breaks in its fields. */
public final class CsvRow {

  private CsvRow() {}

  /** The field as it stands in a line: quoted where it has to be. */
  public static String quote(String field) {
    boolean plain =
        field.indexOf(',') < 0
            && field.indexOf('"') < 0
            && field.indexOf('\n') < 0
            && field.indexOf('\r') < 0;
    return plain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
  }

  /** The fields of a line. */
  public static List<String> split(String line) {
    List<String> out = new ArrayList<>(4);
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          field.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        out.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    out.add(field.toString());
    return out;
  }
}
