package io.github.atsconnect.connect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands one after the other, against a real HTTP server and a real database. */
class ConnectFlowTest {
  private static final String KEY = "made-up-key";
  private static final Map<String, String> WITH_KEY = Map.of("LEVER_API_KEY", KEY);

  @TempDir static Path folder;
  private static LeverSimulator lever;
  private static String people;
  private static String store;
  private static Run sync;

  @BeforeAll
  static void syncOnce() throws IOException {
    lever =
        LeverSimulator.builder()
            .profiles(400)
            .candidates(80)
            .key(KEY, Permissions.all())
            .key("may-read-no-files", Permissions.all().without("list opportunity resumes"))
            .key("may-nothing", Permissions.none())
            .noRateLimit()
            .start();
    Path file = folder.resolve("people.jsonl.gz");
    lever.world().writeProfiles(file);
    people = file.toString();
    store = folder.resolve("links.db").toString();
    sync = at("sync", "--json", "--profiles", people, "--store", store, "--rate", "1000");
  }

  @AfterAll
  static void stop() {
    lever.close();
  }

  @Test
  void syncSaysWhatBecameOfEveryCandidate() {
    assertThat(sync.err()).doesNotContain("\u001b", "\r");
    assertThat(sync.status()).as(sync.err()).isZero();
    JsonNode report = sync.json();

    assertThat(names(report))
        .containsExactly(
            "read",
            "linked",
            "review",
            "notFound",
            "skipped",
            "requests",
            "resumesFetched",
            "seconds",
            "coverage",
            "setAside",
            "setAsideCount");
    long skipped =
        StreamSupport.stream(report.get("skipped").spliterator(), false)
            .mapToLong(JsonNode::asLong)
            .sum();
    assertThat(report.get("read").asLong())
        .isGreaterThanOrEqualTo(80)
        .isEqualTo(
            report.get("linked").asLong()
                + report.get("review").asLong()
                + report.get("notFound").asLong()
                + skipped);
    assertThat(report.get("linked").asLong()).isPositive();
    assertThat(report.get("requests").asLong()).isPositive();
    assertThat(report.get("seconds").isNumber()).isTrue();
  }

  @Test
  void linksPrintsEveryLinkAndMostAreRight() {
    Run run = Run.connect("links", "--json", "--store", store);

    assertThat(run.status()).as(run.err()).isZero();
    List<JsonNode> auto =
        run.jsonLines().stream().filter(l -> l.get("state").asText().equals("AUTO")).toList();
    assertThat(run.jsonLines())
        .allSatisfy(
            l ->
                assertThat(names(l))
                    .containsExactly(
                        "profile", "contact", "opportunities", "state", "probability", "reasons"));
    assertThat(auto)
        .isNotEmpty()
        .allSatisfy(l -> assertThat(l.get("probability").asDouble()).isBetween(0.5, 1.0))
        .allSatisfy(l -> assertThat(l.get("opportunities")).isNotEmpty());
    assertThat(auto.stream().filter(ConnectFlowTest::isRight).count())
        .isGreaterThanOrEqualTo(auto.size() * 9 / 10);
  }

  @Test
  void enrichShowsWhatTheAtsKnows() {
    JsonNode link =
        Run.connect("links", "--json", "--store", store).jsonLines().stream()
            .filter(l -> l.get("state").asText().equals("AUTO"))
            .findFirst()
            .orElseThrow();

    Run run = enrich(link.get("profile").asText(), "--json");

    assertThat(run.status()).as(run.err()).isZero();
    JsonNode found = run.json();
    assertThat(names(found))
        .containsExactly(
            "profile", "inAts", "presence", "unknownBecause", "asOf", "records", "match");
    assertThat(found.get("inAts").asBoolean()).isTrue();
    assertThat(found.get("records"))
        .isNotEmpty()
        .allSatisfy(
            r -> {
              assertThat(names(r))
                  .containsExactly(
                      "opportunity",
                      "contact",
                      "kind",
                      "stage",
                      "status",
                      "archiveReason",
                      "lastUpdated",
                      "recruiter",
                      "posting",
                      "emails",
                      "phones",
                      "attachments",
                      "url");
              assertThat(r.get("contact").asText()).isEqualTo(link.get("contact").asText());
              assertThat(r.get("kind").asText()).isIn("PROSPECT", "APPLICANT");
              assertThat(r.get("status").asText()).isIn("ACTIVE", "ARCHIVED", "HIRED");
            });
    assertThat(found.at("/match/reasons")).isNotEmpty();
    assertThat(found.at("/match/probability").asDouble())
        .isEqualTo(link.get("probability").asDouble());
  }

  @Test
  void enrichInWordsNamesTheStatusAndTheReasons() {
    JsonNode link =
        Run.connect("links", "--json", "--store", store).jsonLines().stream()
            .filter(l -> l.get("state").asText().equals("AUTO"))
            .findFirst()
            .orElseThrow();

    Run run = enrich(link.get("profile").asText());

    assertThat(run.out()).contains("Same person").containsPattern("Prospect|Applicant");
    assertThat(run.out()).doesNotContain("\u001b");
  }

  @Test
  void enrichSaysWhenSomebodyIsNotInTheAts() {
    Set<String> known =
        Run.connect("links", "--json", "--store", store).jsonLines().stream()
            .map(l -> l.get("profile").asText())
            .collect(Collectors.toSet());
    String stranger =
        lever.world().profiles().map(p -> p.id()).filter(id -> !known.contains(id)).findAny().get();

    JsonNode found = enrich(stranger, "--json").json();

    assertThat(found.get("inAts").asBoolean()).isFalse();
    assertThat(found.get("records")).isEmpty();
    assertThat(found.get("match").isNull()).isTrue();
    assertThat(enrich(stranger).out()).contains("Not in your ATS.");
  }

  @Test
  void anIdThatIsNotInTheFileFailsTheJob() {
    Run run = enrich("nobody-at-all");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("there is nobody with the id nobody-at-all");
  }

  @Test
  void verifyTellsEveryPermissionAndLevel() {
    Run run = at("verify", "--json");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.json().at("/permissions/list opportunities").asText()).isEqualTo("granted");
    assertThat(names(run.json().get("levels"))).containsExactly("status", "contact", "files");
    assertThat(run.json().get("levels")).allSatisfy(l -> assertThat(l.asBoolean()).isTrue());
  }

  @Test
  void verifyNamesTheMissingPermissionAndTheLevelItCosts() {
    Run run =
        Run.connect(
            Map.of("LEVER_API_KEY", "may-read-no-files"),
            "verify",
            "--base-url",
            lever.baseUri().toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("refused  list opportunity resumes")
        .contains("level status: works")
        .contains("level files: does not work, grant \"list opportunity resumes\"");
  }

  @Test
  void aKeyThatLeverDoesNotKnowFailsTheJobWithoutBeingPrinted() {
    Map<String, String> wrong = Map.of("LEVER_API_KEY", "an-unknown-secret-key");
    String url = lever.baseUri().toString();
    String other = folder.resolve("other.db").toString();

    for (Run run :
        List.of(
            Run.connect(wrong, "verify", "--base-url", url),
            Run.connect(
                wrong, "sync", "--profiles", people, "--store", other, "--base-url", url))) {
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).isNotBlank().doesNotContain("an-unknown-secret-key", "\tat ");
    }
  }

  private static Run enrich(String id, String... more) {
    String[] args = {"enrich", "--profiles", people, "--store", store, "--id", id};
    return at(Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private static Run at(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--base-url";
    all[args.length + 1] = lever.baseUri().toString();
    return Run.connect(WITH_KEY, all);
  }

  private static boolean isRight(JsonNode link) {
    return lever
        .truth()
        .profileOf(link.get("contact").asText())
        .filter(link.get("profile").asText()::equals)
        .isPresent();
  }

  private static List<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
        .toList();
  }
}
