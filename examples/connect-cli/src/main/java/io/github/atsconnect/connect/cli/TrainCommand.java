package io.github.atsconnect.connect.cli;

import io.github.atsconnect.matching.MatchModel;
import io.github.atsconnect.matching.Trainer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns weights without labels. */
@Command(
    name = "train",
    description = {
      "Learns weights without labels and writes them as a readable JSON model.",
      "With one file, from the people who are in it more than once."
    })
final class TrainCommand extends Job {

  @Parameters(index = "0", paramLabel = "LEFT", description = "People looked up (candidates).")
  private Path left;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RIGHT",
      description = "People looked into (the store).")
  private @Nullable Path right;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "MODEL",
      description = "Where to write the model.")
  private Path out;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Mixin private final PeopleOptions people;

  TrainCommand(Console console) {
    super(console);
    this.people = new PeopleOptions(console);
  }

  @Override
  void run() {
    Stopwatch watch = Stopwatch.start();
    Path store = right;
    MatchModel model =
        store == null
            ? Trainer.standard().learnWithin(sink -> people.forEach(left, sink::accept))
            : Trainer.standard()
                .learn(
                    sink -> people.forEach(left, sink::accept),
                    sink -> people.forEach(store, sink::accept));
    Models.write(model, out);
    if (json) {
      printJson(
          Json.object(
              "model", model.fingerprint(),
              "inStore", model.inStore(),
              "seconds", watch.seconds()));
    } else {
      print("model " + model.fingerprint() + " written to " + out);
    }
  }
}
