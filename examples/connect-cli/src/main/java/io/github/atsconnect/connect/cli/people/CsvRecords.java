package io.github.atsconnect.connect.cli.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text by RFC 4180: fields in double quotes may hold delimiters, line ends and
 * doubled quotes. A quote that is never closed costs its own line only, not the rest of the file.
 */
final class CsvRecords {

  /** A quoted field that goes on for more lines than this is taken for a stray quote. */
  private static final int MAX_LINES_OF_A_RECORD = 1_000;

  private final Lines lines;
  private final char delimiter;
  private long startLine;
  private int fieldsBefore = 1;

  CsvRecords(Lines lines, char delimiter) {
    this.lines = lines;
    this.delimiter = delimiter;
  }

  /** The delimiter of a header line: a comma, or a semicolon or tab where there is no comma. */
  static char delimiterOf(String header) {
    for (char c : new char[] {',', ';', '\t'}) {
      if (header.indexOf(c) >= 0) {
        return c;
      }
    }
    return ',';
  }

  /** Number of the line on which the record read last begins, from 1. */
  long startLine() {
    return startLine;
  }

  /**
   * Reads the next record that is not blank; null at the end.
   *
   * @throws MalformedLineException when the line cannot be read; the next call goes on after it
   */
  @Nullable CsvRecord next() throws IOException, MalformedLineException {
    String line;
    do {
      line = lines.next();
      if (line == null) {
        return null;
      }
    } while (line.isBlank());
    startLine = lines.number();
    CsvRecord read =
        line.indexOf('"') < 0
            ? CsvRecord.plain(line, delimiter, fieldsBefore)
            : CsvRecord.of(quoted(line));
    fieldsBefore = read.size();
    return read;
  }

  private List<String> quoted(String first) throws IOException, MalformedLineException {
    List<String> fields = new ArrayList<>(16);
    String line = first;
    List<String> consumed = new ArrayList<>(0);
    int at = 0;
    while (true) {
      if (at < line.length() && line.charAt(at) == '"') {
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
          int quote = line.indexOf('"', at);
          if (quote < 0) {
            field.append(line, at, line.length()).append('\n');
            String more = consumed.size() < MAX_LINES_OF_A_RECORD ? lines.next() : null;
            if (more == null) {
              throw malformed("a quoted field is not closed", consumed);
            }
            consumed.add(more);
            line = more;
            at = 0;
          } else if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
            field.append(line, at, quote + 1);
            at = quote + 2;
          } else {
            field.append(line, at, quote);
            at = quote + 1;
            break;
          }
        }
        if (at < line.length() && line.charAt(at) != delimiter) {
          throw malformed("text after the closing quote of a field", consumed);
        }
        fields.add(field.toString());
      } else {
        int end = line.indexOf(delimiter, at);
        int to = end < 0 ? line.length() : end;
        fields.add(line.substring(at, to));
        at = to;
      }
      if (at >= line.length()) {
        return fields;
      }
      at++;
    }
  }

  private MalformedLineException malformed(String reason, List<String> consumed) {
    lines.putBack(consumed);
    return new MalformedLineException(startLine, reason);
  }
}
