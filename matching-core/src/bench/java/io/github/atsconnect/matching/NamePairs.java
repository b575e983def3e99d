package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.text.Distance;
import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.spi.Similarity;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Measures the similarities of names on pairs whose truth is known, beside Jaro-Winkler on folded
 * names: the best F1 with its threshold, F1 at a threshold chosen on four fifths of the pairs and
 * used on the fifth, F1 at a fixed threshold, and the area under the ROC curve.
 *
 * <p>Takes any number of files:
 *
 * <ul>
 *   <li>a CSV with a heading and the columns {@code schema} ({@code Person}, or a kind of
 *       organisation), {@code name1}, {@code name2} and {@code is_match};
 *   <li>a TSV without heading: a name in Latin letters, the same name in another script, with or
 *       without spaces between its letters. A pair that is one name is a line, a pair that is not
 *       takes the Latin spelling of another line, the nearest of {@value #NEAREST_OF} by edits.
 * </ul>
 *
 * <p>{@code --errors} before a file prints the pairs that the best threshold gets wrong.
 */
public final class NamePairs {

  /** From about here on people call it one name, says {@link Similarities}. */
  private static final double ONE_NAME = 0.6;

  private static final int FOLDS = 5;
  private static final int NEAREST_OF = 200;
  private static final int LINES = 5_000;

  private record Pair(String schema, String a, String b, boolean match, double ours, double jaro) {
    boolean person() {
      return schema.equals("Person");
    }
  }

  private NamePairs() {}

  /** Runs. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean errors = false;
    for (String arg : args) {
      if (arg.equals("--errors")) {
        errors = true;
        continue;
      }
      Path file = Path.of(arg);
      List<Pair> pairs = arg.endsWith(".tsv") ? sample(file) : read(file);
      out.println(file.getFileName());
      report(out, "persons", pairs, Pair::person);
      report(out, "organisations", pairs, p -> !p.person());
      if (pairs.stream().anyMatch(Pair::person) && !pairs.stream().allMatch(Pair::person)) {
        report(out, "all", pairs, p -> true);
      }
      if (errors) {
        errors(out, pairs);
      }
    }
  }

  private static Pair pair(String schema, String a, String b, boolean match) {
    Similarity similarity =
        schema.equals("Person") ? Similarities.personNames() : Similarities.organizationNames();
    return new Pair(
        schema, a, b, match, similarity.similarity(a, b), JaroWinkler.of(Fold.words(a), Fold.words(b)));
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
    List<Pair> out = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      out.add(
          pair(row.get(schema), row.get(a), row.get(b), Boolean.parseBoolean(row.get(match))));
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

  /** Pairs of a list of spellings, the same in every run. */
  private static List<Pair> sample(Path file) throws IOException {
    List<String[]> lines = new ArrayList<>();
    Map<String, Set<String>> spellings = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      String[] names = {cells[0], cells[1].replace(" ", "")};
      lines.add(names);
      spellings.computeIfAbsent(names[1], k -> new HashSet<>()).add(names[0]);
    }
    SplittableRandom random = new SplittableRandom(7);
    List<Pair> out = new ArrayList<>();
    for (int i = 0; i < Math.min(LINES, lines.size()); i++) {
      String[] line = lines.get(random.nextInt(lines.size()));
      out.add(pair("Person", line[0], line[1], true));
      String other = "";
      int nearest = Integer.MAX_VALUE;
      for (int k = 0; k < NEAREST_OF; k++) {
        String name = lines.get(random.nextInt(lines.size()))[0];
        int edits = Distance.edits(name, line[0], 20);
        if (edits < nearest && !spellings.getOrDefault(line[1], Set.of()).contains(name)) {
          nearest = edits;
          other = name;
        }
      }
      out.add(pair("Person", other, line[1], false));
    }
    return out;
  }

  private static void report(
      PrintStream out, String what, List<Pair> all, Predicate<Pair> which) {
    List<Pair> pairs = all.stream().filter(which).toList();
    if (pairs.isEmpty()) {
      return;
    }
    boolean[] match = new boolean[pairs.size()];
    double[] ours = new double[match.length];
    double[] jaro = new double[match.length];
    for (int i = 0; i < match.length; i++) {
      match[i] = pairs.get(i).match();
      ours[i] = pairs.get(i).ours();
      jaro[i] = pairs.get(i).jaro();
    }
    out.printf(Locale.ROOT, "  %s, %d pairs%n", what, match.length);
    report(out, "ours", new Measured(ours, match));
    report(out, "Jaro-Winkler", new Measured(jaro, match));
  }

  private static void report(PrintStream out, String measure, Measured m) {
    Best best = m.best();
    out.printf(
        Locale.ROOT,
        "    %-13s best F1 %.3f at %.3f (precision %.3f, recall %.3f), threshold of the other folds"
            + " %.3f, at %.1f %.3f, area under ROC %.3f%n",
        measure,
        best.f1(),
        best.threshold(),
        best.precision(),
        best.recall(),
        m.crossValidated(),
        ONE_NAME,
        m.at(ONE_NAME),
        m.area());
  }

  private static void errors(PrintStream out, List<Pair> pairs) {
    double[] ours = pairs.stream().mapToDouble(Pair::ours).toArray();
    boolean[] match = new boolean[ours.length];
    for (int i = 0; i < match.length; i++) {
      match[i] = pairs.get(i).match();
    }
    double threshold = new Measured(ours, match).best().threshold();
    pairs.stream()
        .filter(p -> p.match() != p.ours() >= threshold)
        .sorted(Comparator.comparing(Pair::match).thenComparingDouble(Pair::ours))
        .forEach(
            p ->
                out.printf(
                    Locale.ROOT,
                    "    %.3f %-5s %s | %s | %s%n",
                    p.ours(),
                    p.match(),
                    p.schema(),
                    p.a(),
                    p.b()));
  }

  /** What a threshold achieves. */
  private record Best(double threshold, double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  /** Scores beside the truth. */
  private record Measured(double[] scores, boolean[] match) {

    private Integer[] order() {
      Integer[] order = new Integer[scores.length];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      java.util.Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
      return order;
    }

    /** The threshold with the best F1, half way to the next lower score. */
    Best best() {
      Integer[] order = order();
      int real = 0;
      for (boolean m : match) {
        real += m ? 1 : 0;
      }
      Best best = new Best(1, 0, 0);
      int right = 0;
      for (int i = 0; i < order.length; i++) {
        right += match[order[i]] ? 1 : 0;
        double score = scores[order[i]];
        double next = i + 1 < order.length ? scores[order[i + 1]] : 0;
        if (next < score || i + 1 == order.length) {
          Best here =
              new Best((score + next) / 2, right / (double) (i + 1), right / (double) real);
          best = here.f1() > best.f1() ? here : best;
        }
      }
      return best;
    }

    /** F1 over all pairs, each at the threshold that is best for the folds that it is not in. */
    double crossValidated() {
      List<Integer> shuffled = new ArrayList<>(List.of(order()));
      shuffled.sort(Comparator.naturalOrder());
      java.util.Collections.shuffle(shuffled, new Random(11));
      int said = 0;
      int right = 0;
      int real = 0;
      for (int fold = 0; fold < FOLDS; fold++) {
        int n = shuffled.size();
        List<Integer> test = shuffled.subList(n * fold / FOLDS, n * (fold + 1) / FOLDS);
        List<Integer> train = new ArrayList<>(shuffled);
        train.removeAll(new HashSet<>(test));
        double threshold = of(train).best().threshold();
        for (int i : test) {
          boolean positive = scores[i] >= threshold;
          said += positive ? 1 : 0;
          real += match[i] ? 1 : 0;
          right += positive && match[i] ? 1 : 0;
        }
      }
      return 2.0 * right / (said + real);
    }

    /** F1 at a threshold. */
    double at(double threshold) {
      int said = 0;
      int right = 0;
      int real = 0;
      for (int i = 0; i < scores.length; i++) {
        boolean positive = scores[i] >= threshold;
        said += positive ? 1 : 0;
        real += match[i] ? 1 : 0;
        right += positive && match[i] ? 1 : 0;
      }
      return 2.0 * right / (said + real);
    }

    private Measured of(List<Integer> which) {
      double[] s = new double[which.size()];
      boolean[] m = new boolean[s.length];
      for (int i = 0; i < s.length; i++) {
        s[i] = scores[which.get(i)];
        m[i] = match[which.get(i)];
      }
      return new Measured(s, m);
    }

    /** The chance that a pair that matches scores above one that does not (ties count half). */
    double area() {
      Integer[] order = order();
      double sum = 0;
      long matches = 0;
      long others = 0;
      for (int i = 0; i < order.length; ) {
        int end = i;
        long m = 0;
        long o = 0;
        while (end < order.length && scores[order[end]] == scores[order[i]]) {
          m += match[order[end]] ? 1 : 0;
          o += match[order[end]] ? 0 : 1;
          end++;
        }
        sum += o * (matches + m / 2.0);
        matches += m;
        others += o;
        i = end;
      }
      return sum / (matches * (double) others);
    }
  }

  /** The yardstick (Winkler 1990): common letters, their order, and the common beginning. */
  private static final class JaroWinkler {

    static double of(String a, String b) {
      if (a.equals(b)) {
        return 1;
      }
      double jaro = jaro(a, b);
      int prefix = Math.min(4, Distance.commonPrefix(a, b));
      return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String a, String b) {
      int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
      boolean[] taken = new boolean[b.length()];
      StringBuilder inA = new StringBuilder();
      for (int i = 0; i < a.length(); i++) {
        int to = Math.min(b.length(), i + reach + 1);
        for (int j = Math.max(0, i - reach); j < to; j++) {
          if (!taken[j] && a.charAt(i) == b.charAt(j)) {
            taken[j] = true;
            inA.append(a.charAt(i));
            break;
          }
        }
      }
      int common = inA.length();
      if (common == 0) {
        return 0;
      }
      int moved = 0;
      for (int j = 0, k = 0; j < b.length(); j++) {
        if (taken[j]) {
          moved += b.charAt(j) == inA.charAt(k) ? 0 : 1;
          k++;
        }
      }
      double m = common;
      return (m / a.length() + m / b.length() + (m - moved / 2.0) / m) / 3;
    }
  }
}
