package io.github.atsconnect.connect.cli;

import io.github.atsconnect.connect.cli.people.CsvRow;
import io.github.atsconnect.matching.LinkedPair;
import io.github.atsconnect.matching.model.Decision.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The CSV of scored pairs that {@code link} writes, and the CSV of true pairs. */
final class LinksFile {

  private static final String HEADER = "left_id,right_id,probability,decision";

  private LinksFile() {}

  static void writeHeader(Writer out) throws IOException {
    out.write(HEADER + "\n");
  }

  static void write(Writer out, LinkedPair pair) throws IOException {
    out.write(CsvRow.quote(pair.leftId()));
    out.write(',');
    out.write(CsvRow.quote(pair.rightId()));
    out.write(',');
    out.write(Double.toString(Math.round(pair.probability() * 1e6) / 1e6));
    out.write(',');
    out.write(word(pair.outcome()));
    out.write('\n');
  }

  /** As {@link #write}, for use in a lambda. */
  static void writeUnchecked(Writer out, LinkedPair pair) {
    try {
      write(out, pair);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static String word(Outcome outcome) {
    return switch (outcome) {
      case MATCH -> "match";
      case REVIEW -> "review";
      case NO_MATCH -> "none";
    };
  }

  /** Reads scored pairs. */
  static List<LinkedPair> read(Path file) throws IOException {
    List<LinkedPair> pairs = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || (number == 1 && line.startsWith("left_id"))) {
          continue;
        }
        List<String> f = CsvRow.split(line);
        if (f.size() < 4) {
          throw new CommandFailure(file + ": line " + number + " has not the columns " + HEADER);
        }
        pairs.add(
            new LinkedPair(
                f.get(0), f.get(1), probability(file, number, f.get(2)), outcome(f.get(3))));
      }
    }
    return pairs;
  }

  private static double probability(Path file, int number, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new CommandFailure(file + ": line " + number + ": the probability is no number", e);
    }
  }

  private static Outcome outcome(String word) {
    return switch (word) {
      case "match" -> Outcome.MATCH;
      case "review" -> Outcome.REVIEW;
      default -> Outcome.NO_MATCH;
    };
  }
}
