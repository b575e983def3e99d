package io.github.atsconnect.matching;

import io.github.atsconnect.matching.spi.Similarity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Measures the similarities of names on pairs that somebody judged: the best F1, and F1 at a
 * threshold chosen on one half of the pairs and used on the other.
 *
 * <p>The file is a CSV with a heading and the columns {@code schema} ({@code Person}, or a kind of
 * organisation), {@code name1}, {@code name2} and {@code is_match}. With {@code --errors} it prints
 * the pairs that the best threshold gets wrong.
 */
public final class NamePairs {

  private record Pair(String schema, String a, String b, boolean match, double score) {
    boolean person() {
      return schema.equals("Person");
    }
  }

  private NamePairs() {}

  /** Runs. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Pair> pairs = read(Path.of(args[0]));
    report(out, "persons", pairs, Pair::person);
    report(out, "organisations", pairs, p -> !p.person());
    report(out, "all", pairs, p -> true);
    if (args.length > 1 && args[1].equals("--errors")) {
      errors(out, pairs);
    }
  }

  private static List<Pair> read(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(cells(line));
    }
    List<String> heading = rows.get(0);
    int schema = heading.indexOf("schema");
    int a = heading.indexOf("name1");
    int b = heading.indexOf("name2");
    int match = heading.indexOf("is_match");
    Similarity people = Similarities.personNames();
    Similarity organizations = Similarities.organizationNames();
    List<Pair> out = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Similarity similarity = row.get(schema).equals("Person") ? people : organizations;
      double score = similarity.similarity(row.get(a), row.get(b));
      boolean same = Boolean.parseBoolean(row.get(match));
      out.add(new Pair(row.get(schema), row.get(a), row.get(b), same, score));
    }
    return out;
  }

  private static List<String> cells(String line) {
    List<String> out = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        out.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    out.add(cell.toString());
    return out;
  }

  private static void report(
      PrintStream out, String what, List<Pair> all, Predicate<Pair> which) {
    List<Pair> pairs = all.stream().filter(which).toList();
    List<Pair> even = half(pairs, 0);
    List<Pair> odd = half(pairs, 1);
    double threshold = best(pairs);
    out.printf(
        Locale.ROOT,
        "%-14s %4d pairs  best F1 %.3f at %.3f (precision %.3f, recall %.3f)  halves: best %.3f %.3f,"
            + " at each other's threshold %.3f %.3f%n",
        what,
        pairs.size(),
        f1(pairs, threshold),
        threshold,
        precision(pairs, threshold),
        recall(pairs, threshold),
        f1(even, best(even)),
        f1(odd, best(odd)),
        f1(even, best(odd)),
        f1(odd, best(even)));
  }

  private static List<Pair> half(List<Pair> pairs, int which) {
    return pairs.stream().filter(p -> Math.floorMod((p.a() + p.b()).hashCode(), 2) == which).toList();
  }

  private static double best(List<Pair> pairs) {
    return pairs.stream()
        .map(Pair::score)
        .max(Comparator.comparingDouble(t -> f1(pairs, t)))
        .orElse(1.0);
  }

  private static double f1(List<Pair> pairs, double threshold) {
    double p = precision(pairs, threshold);
    double r = recall(pairs, threshold);
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private static double precision(List<Pair> pairs, double threshold) {
    long said = pairs.stream().filter(p -> p.score() >= threshold).count();
    return said == 0 ? 0 : right(pairs, threshold) / (double) said;
  }

  private static double recall(List<Pair> pairs, double threshold) {
    long real = pairs.stream().filter(Pair::match).count();
    return real == 0 ? 0 : right(pairs, threshold) / (double) real;
  }

  private static long right(List<Pair> pairs, double threshold) {
    return pairs.stream().filter(p -> p.match() && p.score() >= threshold).count();
  }

  private static void errors(PrintStream out, List<Pair> pairs) {
    double threshold = best(pairs);
    pairs.stream()
        .filter(p -> p.match() != p.score() >= threshold)
        .sorted(Comparator.comparing(Pair::match).thenComparingDouble(Pair::score))
        .forEach(
            p ->
                out.printf(
                    Locale.ROOT,
                    "%.3f %-5s %s | %s | %s%n",
                    p.score(),
                    p.match(),
                    p.schema(),
                    p.a(),
                    p.b()));
  }
}
