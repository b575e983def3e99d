package io.github.atsconnect.connect.cli;

import io.github.atsconnect.matching.evaluation.Evaluation;
import io.github.atsconnect.matching.evaluation.Evaluation.Bin;
import io.github.atsconnect.matching.evaluation.Evaluation.Quality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures links against truth. */
@Command(
    name = "evaluate",
    description = "Measures links against truth: precision, recall, F1, thresholds, calibration.")
final class EvaluateCommand extends Job {

  @Option(
      names = "--links",
      required = true,
      paramLabel = "CSV",
      description = "What 'link' wrote.")
  private Path links;

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "CSV",
      description = "True pairs, left_id,right_id; a header and empty right ids are accepted.")
  private Path truth;

  @Option(
      names = "--labels",
      description = "Truth is a set of verdicts: judge only the candidates that it names.")
  private boolean labels;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  EvaluateCommand(Console console) {
    super(console);
  }

  @Override
  void run() throws IOException {
    Truth known = Truth.read(truth);
    var pairs = LinksFile.read(links);
    if (labels) {
      pairs.removeIf(p -> !known.names(p.leftId()));
    }
    Evaluation e = Evaluation.of(pairs, known.pairs());
    if (json) {
      printJson(
          Json.object(
              "truePairs", e.truePairs(),
              "precision", e.matches().precision(),
              "recall", e.matches().recall(),
              "f1", e.matches().f1(),
              "pickPrecision", e.picks().precision(),
              "pickRecall", e.picks().recall(),
              "pickF1", e.picks().f1(),
              "bestF1", e.best().f1(),
              "bestThreshold", e.bestThreshold(),
              "recallAtPrecision99", e.recallAt99(),
              "recallAtPrecision95", e.recallAt95(),
              "calibrationError", e.calibrationError()));
      return;
    }
    print(String.format(Locale.ROOT, "true pairs                %d", e.truePairs()));
    quality("decided as match", e.matches());
    quality("picks with p >= .5", e.picks());
    quality(String.format(Locale.ROOT, "best, at p >= %.3f", e.bestThreshold()), e.best());
    print(String.format(Locale.ROOT, "recall at precision .99   %.4f", e.recallAt99()));
    print(String.format(Locale.ROOT, "recall at precision .95   %.4f", e.recallAt95()));
    print(String.format(Locale.ROOT, "calibration error         %.4f", e.calibrationError()));
    print("");
    print("probability     picks   stated   observed");
    for (Bin bin : e.calibration()) {
      print(
          String.format(
              Locale.ROOT,
              "%.1f to %.1f  %9d   %.4f   %.4f",
              bin.from(),
              bin.to(),
              bin.count(),
              bin.stated(),
              bin.observed()));
    }
  }

  private void quality(String name, Quality q) {
    print(
        String.format(
            Locale.ROOT,
            "%-25s precision %.4f  recall %.4f  F1 %.4f  (%d of %d right)",
            name,
            q.precision(),
            q.recall(),
            q.f1(),
            q.right(),
            q.found()));
  }
}
