package io.github.atsconnect.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;

import io.github.atsconnect.matching.MatchModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The bulk attempt as a program. */
@Command(
    name = "spark-match",
    mixinStandardHelpOptions = true,
    description = {
      "Links candidates to profiles on Apache Spark and writes every scored pair:",
      "left_id, right_id, probability, decision (match, review, none)."
    })
public final class Main implements Callable<Integer> {

  @Option(
      names = "--candidates",
      required = true,
      paramLabel = "PATH",
      description = "People looked up: Parquet (*.parquet), else JSON lines.")
  private String candidates;

  @Option(
      names = "--profiles",
      required = true,
      paramLabel = "PATH",
      description = "People looked into.")
  private String profiles;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PATH",
      description = "A new folder to write to: CSV (*.csv), else Parquet.")
  private String out;

  @Option(
      names = "--model",
      paramLabel = "M",
      description = "Weights learnt by 'connect train', instead of the shipped ones.")
  private @Nullable Path model;

  @Option(
      names = "--floor",
      paramLabel = "P",
      defaultValue = "0.01",
      description = "Least probability of a pair to be written (default ${DEFAULT-VALUE}).")
  private double floor;

  @Option(
      names = "--precision",
      paramLabel = "P",
      defaultValue = "0.99",
      description = "Which share of the matches is to be right (default ${DEFAULT-VALUE}).")
  private double precision;

  @Option(names = "--one-to-one", description = "Give each profile to one candidate at most.")
  private boolean oneToOne;

  @Spec private CommandSpec spec;

  /** Runs the program. */
  public static void main(String[] args) {
    int code = new CommandLine(new Main()).execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws IOException {
    Effort effort = new Effort();
    long start = System.nanoTime();
    BulkLink.Report report;
    try (SparkSession spark = Sessions.start()) {
      spark.sparkContext().addSparkListener(effort);
      report = link(spark);
    }
    PrintWriter to = spec.commandLine().getOut();
    to.println(summary(report, effort, (System.nanoTime() - start) / 1e9));
    to.flush();
    return 0;
  }

  BulkLink.Report link(SparkSession spark) throws IOException {
    return new BulkLink(weights(), floor, precision, oneToOne)
        .link(spark, People.read(spark, candidates), People.read(spark, profiles), this::write);
  }

  private MatchModel weights() throws IOException {
    if (model == null) {
      return MatchModel.standard();
    }
    try (Reader reader = Files.newBufferedReader(model, StandardCharsets.UTF_8)) {
      return MatchModel.read(reader);
    }
  }

  private void write(Dataset<Row> links) {
    if (out.endsWith(".csv")) {
      // Six digits, as 'connect link' writes them.
      Column rounded = floor(col("probability").multiply(1e6).plus(0.5)).divide(1e6);
      links.withColumn("probability", rounded).write().option("header", "true").csv(out);
    } else {
      links.write().parquet(out);
    }
  }

  static String summary(BulkLink.Report report, Effort effort, double seconds) {
    return String.format(
        Locale.ROOT,
        "%,d candidates against %,d profiles: %,d matches, %,d to review; %,d comparisons, %.1f s%n"
            + "%,d rows left out; %,d common keys; %,d values in %,d bytes, filter %,d bytes; shuffled %,d bytes,"
            + " %.0f core seconds",
        report.candidates(),
        report.profiles(),
        report.matches(),
        report.reviews(),
        report.comparisons(),
        seconds,
        report.unread(),
        report.commonKeys(),
        report.values(),
        report.valueBytes(),
        report.filterBytes(),
        effort.shuffledBytes(),
        effort.coreSeconds());
  }
}
