package io.github.atsconnect.connect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.world.MadeUpCandidate;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that match files of people, on a made-up world. */
class MatchingCommandsTest {
  @TempDir static Path folder;
  private static String candidates;
  private static String profiles;
  private static String truth;
  private static String links;
  private static Run link;

  @BeforeAll
  static void linkOnce() throws IOException {
    MadeUpWorld world = MadeUpWorld.of(3, 1_000, 300);
    List<String> lines = new ArrayList<>();
    for (MadeUpCandidate c : world.candidates()) {
      if (c.standing() == MadeUpCandidate.Standing.ORDINARY) {
        lines.add(
            Json.line(
                Json.object(
                    "id", c.contactId(),
                    "name", c.name(),
                    "headline", c.headline(),
                    "emails", c.emails(),
                    "phones", c.phones(),
                    "links", c.links())));
      }
    }
    candidates = Files.write(folder.resolve("candidates.jsonl"), lines).toString();
    profiles = folder.resolve("profiles.jsonl.gz").toString();
    world.writeProfiles(Path.of(profiles));
    truth = folder.resolve("truth.csv").toString();
    world.truth().writeCsv(Path.of(truth));
    links = folder.resolve("links.csv").toString();
    link = Run.connect("link", candidates, profiles, "--out", links, "--json");
  }

  @Test
  void linkWritesEveryScoredPairFromTheFloorOn() throws IOException {
    assertThat(link.status()).as(link.err()).isZero();
    List<String> lines = Files.readAllLines(Path.of(links));

    assertThat(lines.get(0)).isEqualTo("left_id,right_id,probability,decision");
    assertThat(lines.subList(1, lines.size()))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            line -> {
              String[] f = line.split(",");
              assertThat(f).hasSize(4);
              assertThat(Double.parseDouble(f[2])).isBetween(0.01, 1.0);
              assertThat(f[3]).isIn("match", "review", "none");
            });
    assertThat(link.json().get("matches").asLong())
        .isEqualTo(lines.stream().filter(l -> l.endsWith(",match")).count());
  }

  @Test
  void linkIsTheSameEachTime() throws IOException {
    String again = folder.resolve("again.csv").toString();

    assertThat(Run.connect("link", candidates, profiles, "--out", again).status()).isZero();

    assertThat(Path.of(again)).hasSameTextualContentAs(Path.of(links));
  }

  @Test
  void oneToOneGivesEachPersonOfTheStoreToOneCandidateAtMost() throws IOException {
    String out = folder.resolve("one.csv").toString();

    Run run = Run.connect("link", candidates, profiles, "--out", out, "--one-to-one");

    assertThat(run.status()).as(run.err()).isZero();
    List<String> matched =
        Files.readAllLines(Path.of(out)).stream()
            .filter(l -> l.endsWith(",match"))
            .map(l -> l.split(",")[1])
            .toList();
    assertThat(matched).doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void aHigherFloorWritesFewerPairs() throws IOException {
    String out = folder.resolve("floor.csv").toString();

    assertThat(Run.connect("link", candidates, profiles, "--out", out, "--floor", "0.9").status())
        .isZero();

    assertThat(Files.readAllLines(Path.of(out)).stream().skip(1))
        .isNotEmpty()
        .allSatisfy(
            l -> assertThat(Double.parseDouble(l.split(",")[2])).isGreaterThanOrEqualTo(0.9));
    assertThat(Run.connect("link", candidates, profiles, "--out", out, "--floor", "1.5").status())
        .isEqualTo(2);
  }

  @Test
  void evaluateMeasuresTheLinks() {
    Run run = Run.connect("evaluate", "--links", links, "--truth", truth, "--json");

    assertThat(run.status()).as(run.err()).isZero();
    JsonNode e = run.json();
    assertThat(e.get("truePairs").asInt()).isPositive();
    assertThat(e.get("precision").asDouble()).isBetween(0.9, 1.0);
    assertThat(e.get("recall").asDouble()).isBetween(0.4, 1.0);
    assertThat(e.get("bestF1").asDouble()).isGreaterThanOrEqualTo(e.get("f1").asDouble());
    assertThat(e.get("recallAtPrecision95").asDouble())
        .isGreaterThanOrEqualTo(e.get("recallAtPrecision99").asDouble());
    assertThat(Run.connect("evaluate", "--links", links, "--truth", truth).out())
        .contains("precision", "recall", "F1", "recall at precision .99", "calibration");
  }

  @Test
  void evaluateTakesTruthWithoutAHeader() throws IOException {
    Path bare =
        Files.write(
            folder.resolve("bare.csv"),
            Files.readAllLines(Path.of(truth)).stream().skip(1).toList());

    assertThat(
            Run.connect("evaluate", "--links", links, "--truth", bare.toString(), "--json").json())
        .isEqualTo(Run.connect("evaluate", "--links", links, "--truth", truth, "--json").json());
  }

  @Test
  void trainWritesAReadableModelThatLinkTakes() throws IOException {
    Path model = folder.resolve("model.json");
    String out = folder.resolve("by-model.csv").toString();

    Run train = Run.connect("train", candidates, profiles, "--out", model.toString(), "--json");
    Run run =
        Run.connect(
            "link", candidates, profiles, "--out", out, "--model", model.toString(), "--json");

    assertThat(train.status()).as(train.err()).isZero();
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Run.parse(Files.readString(model)).isObject()).isTrue();
    assertThat(run.json().get("model")).isEqualTo(train.json().get("model"));
  }

  @Test
  void trainLearnsFromVerdictsAndRefusesOneThatItCannotRead() throws IOException {
    Path labels = folder.resolve("verdicts.csv");
    String model = folder.resolve("taught.json").toString();
    String[] train = {
      "train", candidates, profiles, "--out", model, "--labels", labels.toString(), "--json"
    };

    Files.writeString(labels, "left_id,right_id,same\nc1,p1,true\nc2,p9,false\nc3,\n");
    Run good = Run.connect(train);
    Files.writeString(labels, "left_id,right_id,same\nc1,p1,maybe\n");
    Run bad = Run.connect(train);

    assertThat(good.status()).as(good.err()).isZero();
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.err()).contains("line 2", "true or false").doesNotContain("\tat ");
  }

  @Test
  void aFileThatIsNoModelFailsTheJob() throws IOException {
    Path model = Files.writeString(folder.resolve("no-model.json"), "{\"weights\":");
    String out = folder.resolve("never.csv").toString();

    Run run = Run.connect("link", candidates, profiles, "--out", out, "--model", model.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void dedupeWritesPairsAndClusters() throws IOException {
    Path twice = folder.resolve("twice.csv");
    Files.writeString(
        twice,
        """
        id,name,email,phone,company,title
        1,Ada Quill,ada.quill@example.org,+44 20 7946 0018,Acme,Engineer
        2,Bo Reed,bo@example.org,,Globex,Chemist
        3,"Quill, Ada",ada.quill@example.org,,Acme Ltd,Senior Engineer
        4,Cy Stone,cy@example.net,,Initech,Baker
        """);
    Path out = folder.resolve("pairs.csv");
    Path clusters = folder.resolve("clusters.csv");

    Run run =
        Run.connect(
            "dedupe", twice.toString(), "--out", out.toString(), "--clusters", clusters.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readAllLines(out).get(0)).isEqualTo("left_id,right_id,probability,decision");
    List<String> lines = Files.readAllLines(clusters);
    assertThat(lines).hasSize(5).first().isEqualTo("id,cluster");
    Set<String> ids = new HashSet<>();
    lines.stream().skip(1).forEach(l -> ids.add(l.split(",")[0]));
    assertThat(ids).containsExactlyInAnyOrder("1", "2", "3", "4");
    assertThat(cluster(lines, "1")).isEqualTo(cluster(lines, "3"));
    assertThat(cluster(lines, "2")).isNotEqualTo(cluster(lines, "4"));
  }

  @Test
  void explainTakesTheProbabilityApart() throws IOException {
    String[] match =
        Files.readAllLines(Path.of(links)).stream()
            .filter(l -> l.endsWith(",match"))
            .findFirst()
            .orElseThrow()
            .split(",");

    Run run =
        Run.connect(
            "explain", candidates, profiles, "--left", match[0], "--right", match[1], "--json");

    assertThat(run.status()).as(run.err()).isZero();
    JsonNode why = run.json();
    double sum = 0;
    for (JsonNode part : why.get("parts")) {
      sum += part.get("bits").asDouble();
    }
    assertThat(why.get("bits").asDouble()).isEqualTo(sum);
    assertThat(why.get("probability").asDouble())
        .isCloseTo(Double.parseDouble(match[2]), org.assertj.core.data.Offset.offset(0.001));
    assertThat(
            Run.connect("explain", candidates, profiles, "--left", match[0], "--right", match[1])
                .out()
                .toLowerCase(Locale.ROOT))
        .contains("probability");
  }

  @Test
  void explainNamesTheAlternativesAndDrawsThePair() throws IOException {
    Path store = folder.resolve("namesakes.csv");
    Files.writeString(
        store,
        """
        id,name,email,location
        1,Maria Prado,m1q@example.org,Madrid
        2,Maria Prado,m2q@example.org,Madrid
        3,Maria Prado,m3q@example.org,Madrid
        4,Bo Reed,bo@example.org,Oslo
        """);
    Path looked = folder.resolve("looked-up.csv");
    Files.writeString(looked, "id,name,location\nc,Maria Prado,Madrid\n");
    Path html = folder.resolve("why.html");
    Path svg = folder.resolve("why.svg");
    String[] explain = {
      "explain", looked.toString(), store.toString(), "--left", "c", "--right", "2"
    };

    Run text = Run.connect(with(explain, "--html", html.toString(), "--svg", svg.toString()));
    JsonNode why = Run.connect(with(explain, "--json")).json();

    assertThat(text.status()).as(text.err()).isZero();
    assertThat(text.out())
        .contains("two other Maria Prados in Madrid")
        .contains("email address of the candidate")
        .contains("would settle it");
    assertThat(Files.readString(html)).contains("<svg", "two other Maria Prados in Madrid");
    assertThat(Files.readString(svg)).startsWith("<?xml").contains("<svg");
    assertThat(why.get("others").get(0).get("words").asText())
        .isEqualTo("two other Maria Prados in Madrid");
    assertThat(why.get("others").get(0).get("people")).hasSize(2);
    assertThat(why.get("alternatives")).hasSize(3);
    assertThat(why.get("settling").get(0).get("missing").get(0).get("evidence").asText())
        .isNotBlank();
    assertThat(why.get("logOdds").asDouble())
        .isCloseTo(
            why.get("priorBits").asDouble()
                + why.get("bits").asDouble()
                + why.get("alternativesBits").asDouble(),
            org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void explainTellsAMalformedLineOnceThoughItReadsTwice() throws IOException {
    Path broken = folder.resolve("twice-read.jsonl");
    Files.writeString(broken, "{\"id\":\"1\",\"name\":\"Ada Quill\"}\nnonsense\n");

    Run run =
        Run.connect("explain", broken.toString(), broken.toString(), "--left", "1", "--right", "1");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).containsOnlyOnce("line 2 left out");
  }

  @Test
  void explainOfAnUnknownIdFailsTheJob() {
    Run run = Run.connect("explain", candidates, profiles, "--left", "nobody", "--right", "nobody");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("nobody").doesNotContain("\tat ");
  }

  @Test
  void aMalformedLineIsReportedOnceAndTheOthersGoOn() throws IOException {
    Path broken = folder.resolve("broken.jsonl");
    Files.writeString(broken, "{\"id\":\"1\",\"name\":\"Ada Quill\"}\nnonsense\n{\"id\":\"2\"}\n");
    String out = folder.resolve("broken.csv").toString();

    Run run = Run.connect("link", broken.toString(), profiles, "--out", out, "--json");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.json().get("candidates").asInt()).isEqualTo(2);
    assertThat(run.err()).containsOnlyOnce("broken.jsonl: line 2 left out: not valid JSON");
  }

  @Test
  void aMissingColumnLeavesNoOutputBehind() throws IOException {
    Path table = Files.writeString(folder.resolve("t.csv"), "nr,who\n1,Ada\n");
    Path out = folder.resolve("nothing.csv");

    Run run =
        Run.connect(
            "link", table.toString(), table.toString(), "--out", out.toString(), "--map", "id=id");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("the columns are: nr, who");
    assertThat(out).doesNotExist();
  }

  @Test
  void anOutputThatCannotBeWrittenFailsTheJob() {
    String out = folder.resolve("no/such/folder/links.csv").toString();

    Run run = Run.connect("link", candidates, profiles, "--out", out);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(out).doesNotContain("Exception");
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  private static String cluster(List<String> lines, String id) {
    return lines.stream()
        .filter(l -> l.startsWith(id + ","))
        .map(l -> l.split(",")[1])
        .findFirst()
        .orElseThrow();
  }
}
