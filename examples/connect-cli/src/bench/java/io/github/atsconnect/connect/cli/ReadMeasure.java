package io.github.atsconnect.connect.cli;

import io.github.atsconnect.connect.cli.people.ColumnMap;
import io.github.atsconnect.connect.cli.people.PeopleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads files of people once, as a command does that has just started, and does nothing with them:
 * what linking them takes beyond that is the engine's.
 *
 * <pre>java -cp examples/connect-cli/target/connect-cli.jar \
 *   examples/connect-cli/src/bench/java/io/github/atsconnect/connect/cli/ReadMeasure.java \
 *   FILE … [FIELD=COLUMN …]</pre>
 */
public final class ReadMeasure {
  private ReadMeasure() {}

  /** Prints how many people there are and how long reading them took. */
  public static void main(String[] args) throws IOException {
    List<Path> files = new ArrayList<>();
    List<String> map = new ArrayList<>();
    for (String arg : args) {
      if (arg.contains("=")) {
        map.add(arg);
      } else {
        files.add(Path.of(arg));
      }
    }
    long begun = System.nanoTime();
    long[] people = {0};
    for (Path file : files) {
      PeopleFile.of(
              file,
              map.isEmpty() ? ColumnMap.byName() : ColumnMap.parse(map),
              (line, reason) -> System.err.println("line " + line + ": " + reason))
          .forEach(person -> people[0]++);
    }
    System.out.printf(
        Locale.ROOT, "%,d people read in %.1f s%n", people[0], (System.nanoTime() - begun) / 1e9);
  }
}
