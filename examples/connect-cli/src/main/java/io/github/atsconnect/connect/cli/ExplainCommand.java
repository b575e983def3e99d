package io.github.atsconnect.connect.cli;

import io.github.atsconnect.matching.Linker;
import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.explain.Rivals;
import io.github.atsconnect.matching.explain.Settling;
import io.github.atsconnect.matching.model.Part;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

  @Option(
      names = "--html",
      paramLabel = "OUT",
      description = "Also draw it: a page that asks for nothing from elsewhere.")
  private @Nullable Path html;

  @Option(names = "--svg", paramLabel = "OUT", description = "Also draw it: the waterfall alone.")
  private @Nullable Path svg;

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
      why = linker.build().explain(people.source(left), people.source(right), leftId, rightId);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
    if (json) {
      printJson(fields(why));
    } else {
      why.text().lines().forEach(this::print);
    }
    if (html != null) {
      OutputFile.write(html, why.html());
    }
    if (svg != null) {
      OutputFile.write(svg, why.svg());
    }
  }

  private static Object fields(PairExplanation why) {
    return Json.object(
        "left", why.candidateId(),
        "right", why.personId(),
        "decision", LinksFile.word(why.outcome()),
        "probability", why.probability(),
        "proposed", why.proposed(),
        "priorBits", why.priorBits(),
        "bits", why.explanation().bits(),
        "alternativesBits", why.rivalBits(),
        "logOdds", why.bits(),
        "parts", why.explanation().parts().stream().map(ExplainCommand::fields).toList(),
        "alternatives", alternatives(why),
        "others", why.rivals().stream().map(ExplainCommand::fields).toList(),
        "none", why.noneProbability(),
        "settling", why.settling().stream().map(ExplainCommand::fields).toList(),
        "settledBy", why.whatWouldSettle());
  }

  /** Who it may be, one by one, the likeliest first. */
  private static List<?> alternatives(PairExplanation why) {
    return Stream.concat(
            Stream.of(new Rivals.Member(why.personId(), why.probability())),
            why.rivals().stream().flatMap(r -> r.members().stream()))
        .sorted(Comparator.comparingDouble(Rivals.Member::probability).reversed())
        .map(m -> Json.object("right", m.personId(), "probability", m.probability()))
        .toList();
  }

  private static Object fields(Part part) {
    return Json.object(
        "feature", part.feature(),
        "code", part.code(),
        "bits", part.bits(),
        "detail", part.detail());
  }

  private static Object fields(Rivals rivals) {
    return Json.object(
        "words", rivals.words(),
        "count", rivals.count(),
        "probability", rivals.probability(),
        "people", rivals.members().stream().map(Rivals.Member::personId).toList());
  }

  private static Object fields(Settling settling) {
    return Json.object(
        "missing",
            settling.missing().stream()
                .map(
                    m ->
                        Json.object(
                            "evidence", m.evidence(),
                            "side", m.side().name().toLowerCase(Locale.ROOT)))
                .toList(),
        "ifSame", settling.ifSame(),
        "ifOther", settling.ifOther(),
        "settles", settling.settles());
  }
}
