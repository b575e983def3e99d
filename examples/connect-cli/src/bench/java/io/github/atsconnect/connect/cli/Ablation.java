package io.github.atsconnect.connect.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.connect.cli.people.ColumnMap;
import io.github.atsconnect.connect.cli.people.CsvRow;
import io.github.atsconnect.connect.cli.people.PeopleFile;
import io.github.atsconnect.matching.LinkedPair;
import io.github.atsconnect.matching.Linker;
import io.github.atsconnect.matching.MatchModel;
import io.github.atsconnect.matching.PeopleSource;
import io.github.atsconnect.matching.Trainer;
import io.github.atsconnect.matching.evaluation.Evaluation;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Measures what each mechanism of the model is worth on a set: learns a model, takes one thing out of it after
 * the other, links, and prints what becomes of the figures.
 *
 * <pre>java -cp examples/connect-cli/target/connect-cli.jar \
 *   examples/connect-cli/src/bench/java/io/github/atsconnect/connect/cli/Ablation.java \
 *   CANDIDATES STORE TRUTH [FIELD=COLUMN …]</pre>
 */
public final class Ablation {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Ablation() {}

  /** Runs. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> map = Arrays.asList(args).subList(3, args.length);
    PeopleSource candidates = sink -> read(Path.of(args[0]), map, sink::accept);
    PeopleSource store = sink -> read(Path.of(args[1]), map, sink::accept);
    Map<String, Set<String>> truth = truth(Path.of(args[2]));
    StringWriter learnt = new StringWriter();
    Trainer.standard().learn(candidates, store).write(learnt);
    out.println("| without | pick F1 | recall at .99 | at .95 | calibration | matches right | recall |");
    out.println("|---|---|---|---|---|---|---|");
    for (Map.Entry<String, Consumer<ObjectNode>> cut : cuts().entrySet()) {
      ObjectNode model = (ObjectNode) JSON.readTree(learnt.toString());
      model.remove("fingerprint");
      cut.getValue().accept(model);
      List<LinkedPair> pairs = new ArrayList<>();
      Linker.builder()
          .model(MatchModel.read(new StringReader(model.toString())))
          .build()
          .link(candidates, store, pairs::add);
      Evaluation e = Evaluation.of(pairs, truth);
      out.printf(
          Locale.ROOT,
          "| %s | %.4f | %.4f | %.4f | %.4f | %.4f | %.4f |%n",
          cut.getKey(),
          e.picks().f1(),
          e.recallAt99(),
          e.recallAt95(),
          e.calibrationError(),
          e.matches().precision(),
          e.matches().recall());
    }
  }

  /** True pairs of a file left_id,right_id with a heading. */
  private static Map<String, Set<String>> truth(Path file) throws IOException {
    Map<String, Set<String>> out = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      List<String> fields = CsvRow.split(line);
      if (fields.size() > 1 && !fields.get(1).isBlank()) {
        out.computeIfAbsent(fields.get(0), k -> new HashSet<>()).add(fields.get(1));
      }
    }
    out.remove("candidate");
    out.remove("left_id");
    return out;
  }

  private static void read(Path file, List<String> map, Consumer<Person> sink) {
    try {
      ColumnMap columns = map.isEmpty() ? ColumnMap.byName() : ColumnMap.parse(map);
      PeopleFile.of(file, columns, (line, reason) -> {}).forEach(sink);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, Consumer<ObjectNode>> cuts() {
    Map<String, Consumer<ObjectNode>> out = new LinkedHashMap<>();
    out.put("nothing (all that is learnt)", model -> {});
    out.put("weights of levels in pairs", model -> model.remove("together"));
    out.put("rarity in part (all of it counts)", model -> each(model, ".*", l -> l.remove("rarity")));
    out.put(
        "anything learnt (shipped weights)",
        model -> {
          model.remove("together");
          model.putObject("levels");
        });
    out.put("email", model -> silence(model, "EMAIL.*|MAILBOX.*"));
    out.put("phone", model -> silence(model, "PHONE.*"));
    out.put("profile URL", model -> silence(model, "LINK.*"));
    out.put("user name", model -> silence(model, "HANDLE.*"));
    out.put("identifiers that contradict", model -> silence(model, "(EMAIL|PHONE|LINK)_DIFFERENT"));
    out.put("career", model -> silence(model, "EMPLOYER.*|TENURE.*|ROLE.*"));
    out.put("share of the career", model -> like(model, "EMPLOYERS_(MOST|SEVERAL)", "EMPLOYER_EQUAL"));
    out.put("tenure", model -> silence(model, "TENURE.*"));
    out.put("title", model -> silence(model, "TITLE.*|ROLE.*"));
    out.put("place", model -> silence(model, "CITY.*|REGION.*|PLACE.*"));
    out.put("schools", model -> silence(model, "SCHOOL.*"));
    out.put("skills", model -> silence(model, "SKILLS.*"));
    out.put("middle name", model -> silence(model, "MIDDLE.*"));
    out.put("nicknames", model -> like(model, "NAME_NICKNAME", "NAME_FAMILY_ONLY"));
    out.put("names in addresses", model -> like(model, "NAME_IN_HANDLE", "NAME_DIFFERENT"));
    out.put("parts of double names", model -> like(model, "NAME_PART", "NAME_GIVEN_ONLY"));
    out.put("misspelt names", model -> like(model, "NAME_(GIVEN|FAMILY)_TYPO", "NAME_DIFFERENT"));
    out.put("initials", model -> like(model, "NAME_INITIAL", "NAME_FAMILY_ONLY"));
    return out;
  }

  /** Levels that weigh nothing any more. */
  private static void silence(ObjectNode model, String codes) {
    each(
        model,
        codes,
        level -> {
          level.put("u", level.get("m").asDouble());
          level.put("rarity", 0);
        });
    forget(model, codes);
  }

  /** Levels that weigh what another one does. */
  private static void like(ObjectNode model, String codes, String other) {
    ObjectNode weighs = (ObjectNode) model.get("levels").get(other);
    each(model, codes, level -> {
      level.removeAll();
      level.setAll(weighs);
    });
    forget(model, codes);
  }

  private static void each(ObjectNode model, String codes, Consumer<ObjectNode> change) {
    Pattern pattern = Pattern.compile(codes);
    model
        .get("levels")
        .fields()
        .forEachRemaining(
            e -> {
              if (pattern.matcher(e.getKey()).matches()) {
                change.accept((ObjectNode) e.getValue());
              }
            });
  }

  private static void forget(ObjectNode model, String codes) {
    if (model.has("together")) {
      Pattern pattern = Pattern.compile("(?:.* )?(?:" + codes + ")(?: .*)?");
      List<String> names = new ArrayList<>();
      model.get("together").fieldNames().forEachRemaining(names::add);
      names.stream()
          .filter(name -> pattern.matcher(name).matches())
          .forEach(((ObjectNode) model.get("together"))::remove);
    }
  }
}
