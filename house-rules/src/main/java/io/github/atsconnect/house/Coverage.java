package io.github.atsconnect.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How much of a module its own tests ran, from the report that JaCoCo wrote.
 *
 * @param module name of the module's folder
 * @param lines share of the lines, 0 to 1
 * @param branches share of the branches, 0 to 1
 */
public record Coverage(String module, double lines, double branches) {

  /**
   * Prints a line for each module that was measured.
   *
   * @param args root folder of the build, start of the build (ISO instant)
   */
  public static void main(String[] args) throws IOException {
    of(Path.of(args[0]), Instant.parse(args[1])).forEach(System.out::println);
  }

  /** Reads the reports below a folder that are not older than {@code since}, sorted by module. */
  public static List<Coverage> of(Path root, Instant since) throws IOException {
    List<Path> reports;
    try (Stream<Path> files = Files.walk(root, 6)) {
      reports = files.filter(f -> f.endsWith("target/site/jacoco/jacoco.csv")).sorted().toList();
    }
    List<Coverage> all = new ArrayList<>();
    for (Path report : reports) {
      if (!Files.getLastModifiedTime(report).toInstant().isBefore(since)) {
        String module = report.getName(report.getNameCount() - 5).toString();
        List<String> classes = Files.readAllLines(report);
        all.add(new Coverage(module, share(classes, "LINE"), share(classes, "BRANCH")));
      }
    }
    return List.copyOf(all);
  }

  /** The line that the build prints. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: its tests run %.1f %% of the lines, %.1f %% of the branches",
        module,
        100 * lines,
        100 * branches);
  }

  private static double share(List<String> classes, String what) {
    List<String> columns = List.of(classes.get(0).split(",", -1));
    long missed = sum(classes, columns.indexOf(what + "_MISSED"));
    long covered = sum(classes, columns.indexOf(what + "_COVERED"));
    return missed + covered == 0 ? 1 : (double) covered / (missed + covered);
  }

  private static long sum(List<String> classes, int column) {
    // JaCoCo names classes without commas.
    return classes.stream().skip(1).mapToLong(l -> Long.parseLong(l.split(",", -1)[column])).sum();
  }
}
