package io.github.atsconnect.connect.cli;

import io.github.atsconnect.matching.KeyReport;
import io.github.atsconnect.matching.LinkReport;
import io.github.atsconnect.matching.Linker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores two files of people against each other. */
@Command(
    name = "link",
    description = {
      "Scores the people of two files against each other and writes every scored pair.",
      "CSV: left_id,right_id,probability,decision (match, review, none)."
    })
final class LinkCommand extends Job {

  @Parameters(index = "0", paramLabel = "LEFT", description = "People looked up (candidates).")
  private Path left;

  @Parameters(index = "1", paramLabel = "RIGHT", description = "People looked into (the store).")
  private Path right;

  @Option(names = "--out", required = true, paramLabel = "CSV", description = "Where to write.")
  private Path out;

  @Option(
      names = "--model",
      paramLabel = "M",
      description = "Weights learnt by 'train', instead of learning them from the two files.")
  private @Nullable Path model;

  @Option(
      names = "--floor",
      paramLabel = "P",
      defaultValue = "0.01",
      description = "Least probability of a pair to be written (default ${DEFAULT-VALUE}).")
  private double floor;

  @Option(
      names = "--one-to-one",
      description = "Give each person of the store to one candidate at most.")
  private boolean oneToOne;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Mixin private final PeopleOptions people;

  LinkCommand(Console console) {
    super(console);
    this.people = new PeopleOptions(console);
  }

  @Override
  void run() throws IOException {
    if (!(floor >= 0 && floor <= 1)) {
      throw wrongUsage("--floor must be 0 to 1, was " + floor);
    }
    Linker.Builder linker = Linker.builder().floor(floor).oneToOne(oneToOne);
    if (model != null) {
      linker.model(Models.read(model));
    }
    Stopwatch watch = Stopwatch.start();
    LinkReport report;
    try (OutputFile file = OutputFile.at(out)) {
      LinksFile.writeHeader(file.writer());
      report =
          linker
              .build()
              .link(
                  people.source(left),
                  people.source(right),
                  pair -> LinksFile.writeUnchecked(file.writer(), pair));
      file.complete();
    }
    if (json) {
      printJson(
          Json.object(
              "candidates", report.candidates(),
              "store", report.store(),
              "comparisons", report.comparisons(),
              "matches", report.matches(),
              "reviews", report.reviews(),
              "commonKeys", report.keys().passedOver(),
              "largestBlocks", report.keys().largestBlocks(),
              "estimatedKeyRecall", estimated(report),
              "model", report.modelFingerprint(),
              "seconds", watch.seconds()));
    } else {
      print(
          String.format(
              Locale.ROOT,
              "%,d candidates against %,d people: %,d matches, %,d to review; %,d comparisons, %.1f s",
              report.candidates(),
              report.store(),
              report.matches(),
              report.reviews(),
              report.comparisons(),
              watch.seconds()));
      print(keys(report.keys()));
    }
  }

  private static @Nullable Double estimated(LinkReport report) {
    OptionalDouble recall = report.keys().estimatedRecall();
    return recall.isPresent() ? recall.getAsDouble() : null;
  }

  /** What the match keys did, in a line. */
  private static String keys(KeyReport keys) {
    String recall =
        keys.estimatedRecall().isPresent()
            ? String.format(
                Locale.ROOT, "about %.3f of true pairs", keys.estimatedRecall().getAsDouble())
            : "true pairs (how many cannot be told)";
    String largest =
        keys.largestBlocks().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(3)
            .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    return "match keys find " + recall + "; most people of one key: " + largest;
  }
}
