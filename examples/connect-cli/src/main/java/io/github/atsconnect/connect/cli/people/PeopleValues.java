package io.github.atsconnect.connect.cli.people;

import java.util.function.Consumer;

/** Values as files write them. */
final class PeopleValues {
  private PeopleValues() {}

  /** Hands over each of several values that one cell holds, separated by a semicolon or a bar. */
  static void each(String cell, Consumer<String> sink) {
    int from = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ';' || c == '|') {
        sink.accept(cell.substring(from, i));
        from = i + 1;
      }
    }
    sink.accept(from == 0 ? cell : cell.substring(from));
  }
}
