package io.github.atsconnect.connect.cli;

import io.github.atsconnect.matching.MatchModel;
import io.github.atsconnect.matching.Trainer;
import java.io.IOException;
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

  @Option(
      names = "--labels",
      paramLabel = "CSV",
      description =
          "Verdicts of reviewers to learn from as well: left_id,right_id and, where there is one, "
              + "same (true or false). An empty right_id says that LEFT is nobody of RIGHT.")
  private @Nullable Path labels;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Mixin private final PeopleOptions people;

  TrainCommand(Console console) {
    super(console);
    this.people = new PeopleOptions(console);
  }

  @Override
  void run() throws IOException {
    Stopwatch watch = Stopwatch.start();
    Path store = right;
    Trainer trainer = Trainer.standard();
    if (labels != null) {
      trainer = trainer.withVerdicts(Labels.read(labels));
    }
    MatchModel model =
        store == null
            ? trainer.learnWithin(people.source(left))
            : trainer.learn(people.source(left), people.source(store));
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
