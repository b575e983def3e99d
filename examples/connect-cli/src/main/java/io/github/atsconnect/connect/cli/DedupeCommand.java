package io.github.atsconnect.connect.cli;

import io.github.atsconnect.connect.cli.people.CsvRow;
import io.github.atsconnect.matching.Clusters;
import io.github.atsconnect.matching.Deduplicator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds who is in a file more than once. */
@Command(
    name = "dedupe",
    description = {
      "Scores the people of a file against each other and writes every scored pair.",
      "CSV: left_id,right_id,probability,decision (match, review, none)."
    })
final class DedupeCommand extends Job {

  @Parameters(index = "0", paramLabel = "FILE", description = "People.")
  private Path file;

  @Option(names = "--out", required = true, paramLabel = "CSV", description = "Where to write.")
  private Path out;

  @Option(
      names = "--clusters",
      paramLabel = "CSV",
      description = "Where to write who belongs together: id,cluster.")
  private @Nullable Path clusters;

  @Option(
      names = "--model",
      paramLabel = "M",
      description = "Weights learnt by 'train', instead of learning them from the file.")
  private @Nullable Path model;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Mixin private final PeopleOptions people;

  DedupeCommand(Console console) {
    super(console);
    this.people = new PeopleOptions(console);
  }

  @Override
  void run() throws IOException {
    Deduplicator deduplicator = Deduplicator.standard();
    if (model != null) {
      deduplicator = deduplicator.withModel(Models.read(model));
    }
    Stopwatch watch = Stopwatch.start();
    Clusters found;
    long[] pairs = {0};
    try (OutputFile result = OutputFile.at(out)) {
      LinksFile.writeHeader(result.writer());
      found =
          deduplicator.dedupe(
              people.source(file),
              pair -> {
                pairs[0]++;
                LinksFile.writeUnchecked(result.writer(), pair);
              });
      result.complete();
    }
    if (clusters != null) {
      write(found, clusters);
    }
    int records = found.clusterById().size();
    if (json) {
      printJson(
          Json.object(
              "records",
              records,
              "clusters",
              found.count(),
              "pairs",
              pairs[0],
              "seconds",
              watch.seconds()));
    } else {
      print(
          String.format(
              java.util.Locale.ROOT,
              "%,d records are %,d people; %,d pairs scored above the floor; %.1f s",
              records,
              found.count(),
              pairs[0],
              watch.seconds()));
    }
  }

  private static void write(Clusters found, Path file) throws IOException {
    try (OutputFile result = OutputFile.at(file)) {
      Writer writer = result.writer();
      writer.write("id,cluster\n");
      for (Map.Entry<String, String> e : found.clusterById().entrySet()) {
        writer.write(CsvRow.quote(e.getKey()) + "," + CsvRow.quote(e.getValue()) + "\n");
      }
      result.complete();
    }
  }
}
