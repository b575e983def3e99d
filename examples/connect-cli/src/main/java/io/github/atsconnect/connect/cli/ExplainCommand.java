package io.github.atsconnect.connect.cli;

import io.github.atsconnect.matching.LinkedPair;
import io.github.atsconnect.matching.Linker;
import io.github.atsconnect.matching.PairExplanation;
import io.github.atsconnect.matching.model.Part;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why two people of two files are or are not thought to be one. */
@Command(name = "explain", description = "Says why a pair has its probability, part by part.")
final class ExplainCommand extends Job {

  @Parameters(index = "0", paramLabel = "LEFT", description = "People looked up (candidates).")
  private Path left;

  @Parameters(index = "1", paramLabel = "RIGHT", description = "People looked into (the store).")
  private Path right;

  @Option(names = "--left", required = true, paramLabel = "ID", description = "Who of LEFT.")
  private String leftId;

  @Option(names = "--right", required = true, paramLabel = "ID", description = "Who of RIGHT.")
  private String rightId;

  @Option(
      names = "--model",
      paramLabel = "M",
      description = "Weights learnt by 'train', instead of learning them from the two files.")
  private @Nullable Path model;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Mixin private final PeopleOptions people;

  ExplainCommand(Console console) {
    super(console);
    this.people = new PeopleOptions(console);
  }

  @Override
  void run() {
    Linker.Builder linker = Linker.builder();
    if (model != null) {
      linker.model(Models.read(model));
    }
    PairExplanation why;
    try {
      why =
          linker
              .build()
              .explain(
                  sink -> people.forEach(left, sink::accept),
                  sink -> people.forEach(right, sink::accept),
                  leftId,
                  rightId);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
    if (json) {
      printJson(fields(why));
    } else {
      show(why);
    }
  }

  private static Object fields(PairExplanation why) {
    List<?> parts =
        why.explanation().parts().stream()
            .map(
                p ->
                    Json.object(
                        "feature",
                        p.feature(),
                        "code",
                        p.code(),
                        "bits",
                        p.bits(),
                        "detail",
                        p.detail()))
            .toList();
    List<?> alternatives =
        why.alternatives().stream()
            .map(a -> Json.object("right", a.rightId(), "probability", a.probability()))
            .toList();
    return Json.object(
        "left", why.leftId(),
        "right", why.rightId(),
        "probability", why.probability(),
        "bits", why.explanation().bits(),
        "priorBits", why.priorBits(),
        "parts", parts,
        "alternatives", alternatives);
  }

  private void show(PairExplanation why) {
    line(why.priorBits(), "chance beforehand that it is just this person of the store");
    why.explanation().parts().stream()
        .sorted(Comparator.comparingDouble((Part p) -> Math.abs(p.bits())).reversed())
        .forEach(p -> line(p.bits(), p.detail()));
    double sum = why.priorBits() + why.explanation().bits();
    line(sum, "in all");
    print("");
    print(
        String.format(
            Locale.ROOT,
            "probability %.4f, given %d alternatives and that it may be none of them",
            why.probability(),
            why.alternatives().size()));
    for (LinkedPair a : why.alternatives()) {
      print(String.format(Locale.ROOT, "  %.4f  %s", a.probability(), a.rightId()));
    }
  }

  private void line(double bits, String text) {
    print(String.format(Locale.ROOT, "%+7.1f  %s", bits, text));
  }
}
