package io.github.atsconnect.connect.cli;

import io.github.atsconnect.connect.cli.people.CsvRow;
import io.github.atsconnect.matching.model.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Verdicts of a file {@code left_id,right_id[,same]}. */
final class Labels {

  private Labels() {}

  /**
   * Reads the file, with or without a header. Without the third column a pair is one person; an
   * empty right id says that the left one is nobody of the store.
   */
  static List<Verdict> read(Path file) throws IOException {
    List<Verdict> out = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        List<String> fields = CsvRow.split(line);
        if (!line.isBlank() && !(number == 1 && Truth.isHeader(fields))) {
          out.add(verdict(fields, file + ": line " + number));
        }
      }
    } catch (NoSuchFileException e) {
      throw new CommandFailure("cannot read " + file + ": there is no such file", e);
    }
    return out;
  }

  private static Verdict verdict(List<String> fields, String where) {
    if (fields.size() < 2) {
      throw new CommandFailure(where + " has not the columns left_id,right_id[,same]");
    }
    String right = fields.get(1);
    if (right.isBlank()) {
      return Verdict.nobody(fields.get(0));
    }
    String same = fields.size() < 3 ? "true" : fields.get(2).strip().toLowerCase(Locale.ROOT);
    return switch (same) {
      case "true", "1", "yes" -> Verdict.same(fields.get(0), right);
      case "false", "0", "no" -> Verdict.different(fields.get(0), right);
      default -> throw new CommandFailure(where + ": the third column must be true or false");
    };
  }
}
