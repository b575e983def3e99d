package io.github.atsconnect.connect.cli.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text with their numbers; lines may be put back. */
final class Lines {
  private final BufferedReader reader;
  private final Deque<String> back = new ArrayDeque<>();
  private long number;

  Lines(Reader reader) {
    this.reader =
        reader instanceof BufferedReader buffered ? buffered : new BufferedReader(reader, 1 << 16);
  }

  /** The next line, or null at the end. */
  @Nullable String next() throws IOException {
    String line = back.isEmpty() ? reader.readLine() : back.pop();
    if (line != null) {
      number++;
    }
    return line;
  }

  /** Puts the last lines read back, in the order in which they were read. */
  void putBack(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      back.push(lines.get(i));
    }
    number -= lines.size();
  }

  /** Number of the line read last, from 1. */
  long number() {
    return number;
  }
}
