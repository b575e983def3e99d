package io.github.atsconnect.connect.cli.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
   * Reads the next record that is not blank.
   *
   * @param into receives the fields; emptied first
   * @return false at the end
   * @throws MalformedLineException when the line cannot be read; the next call goes on after it
   */
  boolean next(List<String> into) throws IOException, MalformedLineException {
    String line;
    do {
      line = lines.next();
      if (line == null) {
        return false;
      }
    } while (line.isBlank());
    startLine = lines.number();
    into.clear();
    if (line.indexOf('"') < 0) {
      splitPlain(line, into);
    } else {
      splitQuoted(line, into);
    }
    return true;
  }

  private void splitPlain(String line, List<String> into) {
    int from = 0;
    for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
      into.add(line.substring(from, at));
      from = at + 1;
    }
    into.add(line.substring(from));
  }

  private void splitQuoted(String first, List<String> into)
      throws IOException, MalformedLineException {
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
        into.add(field.toString());
      } else {
        int end = line.indexOf(delimiter, at);
        int to = end < 0 ? line.length() : end;
        into.add(line.substring(at, to));
        at = to;
      }
      if (at >= line.length()) {
        return;
      }
      at++;
    }
  }

  private MalformedLineException malformed(String reason, List<String> consumed) {
    lines.putBack(consumed);
    return new MalformedLineException(startLine, reason);
  }
}
