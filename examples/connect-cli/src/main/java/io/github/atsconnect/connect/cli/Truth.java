package io.github.atsconnect.connect.cli;

import io.github.atsconnect.connect.cli.people.CsvRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * True pairs of a file {@code left_id,right_id}.
 *
 * @param pairs true right ids by left id
 * @param lefts every left id that the file names, also those without a true pair
 */
record Truth(Map<String, Set<String>> pairs, Set<String> lefts) {

  /**
   * Reads the file. The first line is a header when it says so: its fields are no ids but names.
   */
  static Truth read(Path file) throws IOException {
    Map<String, Set<String>> pairs = new HashMap<>();
    Set<String> lefts = new HashSet<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        List<String> f = CsvRow.split(line);
        if (line.isBlank() || (number == 1 && isHeader(f))) {
          continue;
        }
        if (f.size() < 2) {
          throw new CommandFailure(
              file + ": line " + number + " has not the columns left_id,right_id");
        }
        lefts.add(f.get(0));
        if (!f.get(1).isBlank()) {
          pairs.computeIfAbsent(f.get(0), k -> new HashSet<>()).add(f.get(1));
        }
      }
    } catch (java.nio.file.NoSuchFileException e) {
      throw new CommandFailure("cannot read " + file + ": there is no such file", e);
    }
    return new Truth(pairs, lefts);
  }

  boolean names(String leftId) {
    return lefts.contains(leftId);
  }

  /** Ids have digits, the names of columns do not. */
  static boolean isHeader(List<String> fields) {
    return fields.size() >= 2
        && fields.stream().limit(2).noneMatch(f -> f.chars().anyMatch(Character::isDigit));
  }
}
