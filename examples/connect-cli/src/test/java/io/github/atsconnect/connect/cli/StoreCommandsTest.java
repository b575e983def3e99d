package io.github.atsconnect.connect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the store of a sync: review, verdicts, erasure, purge, audit. */
class StoreCommandsTest {
  private static final String KEY = "made-up-key";
  private static final Map<String, String> WITH_KEY = Map.of("LEVER_API_KEY", KEY);

  @TempDir Path folder;
  private LeverSimulator lever;
  private String people;
  private String store;

  @BeforeEach
  void sync() throws IOException {
    lever =
        LeverSimulator.builder()
            .profiles(300)
            .candidates(90)
            .seed(7)
            .key(KEY, Permissions.all())
            .noRateLimit()
            .start();
    Path file = folder.resolve("people.jsonl.gz");
    lever.world().writeProfiles(file);
    people = file.toString();
    store = folder.resolve("links.db").toString();
    Run sync = live("sync", "--profiles", people, "--store", store);
    assertThat(sync.status()).as(sync.err()).isZero();
  }

  @AfterEach
  void stop() {
    lever.close();
  }

  private Run live(String... args) {
    return Run.connect(
        WITH_KEY,
        Stream.concat(
                Stream.of(args),
                Stream.of("--rate", "1000", "--base-url", lever.baseUri().toString()))
            .toArray(String[]::new));
  }

  private Run onStore(String... args) {
    return Run.connect(
        Stream.concat(Stream.of(args), Stream.of("--store", store)).toArray(String[]::new));
  }

  private JsonNode firstLink() {
    return onStore("links", "--json").jsonLines().get(0);
  }

  @Test
  void connectionsShowsHowTheyStandAndChangesThat() {
    assertThat(onStore("connections").out()).contains("Lever", "CONNECTED", "last sync");
    assertThat(onStore("connections", "--json", "--pause", "Lever").json().get("state").asText())
        .isEqualTo("PAUSED");
    assertThat(live("sync", "--profiles", people, "--store", store).err()).contains("is paused");
    assertThat(onStore("connections", "--json", "--resume", "Lever").json().get("state").asText())
        .isEqualTo("CONNECTED");

    Run wrong = onStore("connections", "--pause", "No such name");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("No such name");
    assertThat(onStore("connections", "--pause", "a", "--resume", "b").status()).isEqualTo(2);

    assertThat(onStore("connections", "--json", "--remove", "Lever").json().get("action").asText())
        .isEqualTo("connection.removed");
    assertThat(onStore("links").out()).isEmpty();
  }

  @Test
  void aPersonsWordIsKeptAndStaysThroughASync() {
    JsonNode link = firstLink();
    String profile = link.get("profile").asText();
    String contact = link.get("contact").asText();

    Run said = onStore("reject", profile, contact, "--json");
    assertThat(said.json().get("state").asText()).isEqualTo("REJECTED");
    live("sync", "--full", "--profiles", people, "--store", store);

    assertThat(onStore("links").out()).containsPattern("REJECTED.*" + profile + " = " + contact);
    assertThat(onStore("confirm", profile, contact).out()).startsWith("CONFIRMED");
    assertThat(onStore("confirm", profile).status()).isEqualTo(2);
  }

  @Test
  void reviewListsWhatIsOpenAndExplainsOneLive() throws IOException {
    JsonNode link = firstLink();
    String profile = link.get("profile").asText();
    String contact = link.get("contact").asText();
    Path page = folder.resolve("why.html");

    List<JsonNode> open = onStore("review", "--json").jsonLines();
    assertThat(open).allSatisfy(l -> assertThat(l.get("state").asText()).isEqualTo("SUGGESTED"));

    Run why =
        live(
            "review",
            profile,
            contact,
            "--profiles",
            people,
            "--store",
            store,
            "--json",
            "--html",
            page.toString());
    assertThat(why.status()).as(why.err()).isZero();
    assertThat(why.json().get("probability").asDouble()).isGreaterThan(0.5);
    assertThat(why.json().get("codes")).isNotEmpty();
    assertThat(Files.readString(page)).contains("<svg");
    assertThat(onStore("review", profile, contact).status()).isEqualTo(2);
    assertThat(live("review", profile, "nobody", "--profiles", people, "--store", store).status())
        .isEqualTo(1);
  }

  @Test
  void whoIsErasedDoesNotComeBack() {
    JsonNode link = firstLink();
    String profile = link.get("profile").asText();

    Run erased = onStore("erase", "--profile", profile);
    assertThat(erased.status()).as(erased.err()).isZero();
    assertThat(erased.out()).startsWith("profile.erased: ").contains("receipt");
    live("sync", "--full", "--profiles", people, "--store", store);
    assertThat(onStore("links").out()).doesNotContain(profile + " =");

    assertThat(onStore("erase").status()).isEqualTo(2);
    assertThat(onStore("erase", "--tenant").status()).isZero();
    assertThat(onStore("links").out()).isEmpty();
  }

  @Test
  void purgeDeletesOnlyWhatIsTooOld() {
    long before = onStore("links").out().lines().count();

    assertThat(onStore("purge", "--json").json().get("links").asLong()).isZero();
    assertThat(onStore("links").out().lines().count()).isEqualTo(before);
    assertThat(onStore("purge", "--older-than", "0").status()).isEqualTo(2);
  }

  @Test
  void theAuditLogIsPrintedAndAChangeOfItIsSeen() throws Exception {
    onStore("confirm", firstLink().get("profile").asText(), firstLink().get("contact").asText());

    assertThat(onStore("audit").out())
        .contains("connection.created", "sync.ended", "link.confirmed");
    Run whole = onStore("audit", "verify", "--json");
    assertThat(whole.json().get("whole").asBoolean()).isTrue();
    assertThat(whole.status()).isZero();
    assertThat(onStore("audit", "polish").status()).isEqualTo(2);

    try (var c = DriverManager.getConnection("jdbc:sqlite:" + store);
        var s = c.createStatement()) {
      s.execute("UPDATE ats_audit SET outcome = 'nothing happened' WHERE seq = 2");
    }
    Run broken = onStore("audit", "verify");
    assertThat(broken.status()).isEqualTo(1);
    assertThat(broken.out()).contains("entry 2");
  }
}
