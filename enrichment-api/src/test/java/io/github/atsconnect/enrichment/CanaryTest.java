package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.SyncProgress;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything personal, and the key, carries a mark here; the mark must turn up nowhere but in the
 * answers. The whole suite logs at the finest level into one file, which is looked through too.
 */
class CanaryTest {
  private static final String MARK = "Kanarienvogel";

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final StringBuilder told = new StringBuilder();
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connect() {
    Person ada =
        Host.person("p-ada", "Ada " + MARK, "ada@" + MARK + ".example").toBuilder()
            .phone("+49 30 " + MARK)
            .build();
    connect =
        Host.of(folder.resolve("links.db"), ada)
            .listener(
                new EnrichmentListener() {
                  @Override
                  public void onProgress(String tenant, String id, SyncProgress progress) {
                    told.append(tenant).append(id).append(progress);
                  }

                  @Override
                  public void onSynced(String tenant, String id, SyncReport report) {
                    told.append(report);
                  }
                })
            .build();
    var account =
        LeverAccount.at(lever.url(), "Lever", MARK + "-0123456789").withRequestsPerSecond(5_000);
    told.append(account);
    connection = connect.open(account);
    told.append(connection);
    FakeLever.Candidate linked = lever.candidate("o1", "c1", "Ada " + MARK);
    linked.email("ada@" + MARK + ".example");
    linked.headline = "Engineer at " + MARK + " Works";
    linked.location = MARK + " City";
    linked.phones.add("+49 30 " + MARK);
    linked.links.add("https://people.example/" + MARK);
    linked.resume("r1", ("Ada " + MARK + "\nada@" + MARK + ".example").getBytes(UTF_8));
    linked.file("f1", MARK + " letter");
    lever
        .candidate("o2", "c2", "Ada " + MARK)
        .resume("r2", ("Ada " + MARK + "\nada2@" + MARK + ".example").getBytes(UTF_8));
    lever.candidate("o3", "c3", "Nobody " + MARK).dataProtection = "\"" + MARK + "\"";
  }

  @AfterEach
  void close() {
    lever.close();
  }

  @Test
  void nothingPersonalAndNoKeyIsStoredLoggedOrToldBesideTheAnswers() {
    told.append(connect.sync(connection));
    told.append(connect.links().toList());
    told.append(connect.badges(java.util.List.of("p-ada")));
    Enrichment answer = connect.enrich(Person.builder("p-ada").build());
    assertThat(answer.headline().orElseThrow().emails()).hasSize(1);
    told.append(answer).append(answer.records()).append(answer.notices());
    told.append(answer.records().get(0).attachments());
    told.append(connect.reject("p-ada", "c1")).append(connect.confirm("p-ada", "c1"));

    assertNowhere();
    connect.close();
    assertNowhere();
  }

  @Test
  void aFailureDoesNotTellWhatTheServerSaid() {
    lever.fault = path -> Optional.of(FakeLever.failure(400, MARK + " was here"));
    tell(catchThrowable(() -> connect.sync(connection)));
    lever.fault = path -> Optional.of(FakeLever.failure(500, MARK + " was here"));
    tell(catchThrowable(() -> connect.sync(connection)));
    lever.fault = path -> Optional.of(FakeLever.failure(200, MARK + " was here"));
    tell(catchThrowable(() -> connect.sync(connection)));
    lever.fault = path -> Optional.of(FakeLever.failure(401, MARK + " was here"));
    tell(catchThrowable(() -> connect.connect(lever.account())));

    assertNowhere();
    connect.close();
  }

  private void tell(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    told.append(text);
  }

  private void assertNowhere() {
    assertThat(told.toString()).doesNotContainIgnoringCase(MARK);
    try (Stream<Path> stored = Files.list(folder);
        Stream<Path> logged = Stream.ofNullable(log())) {
      assertThat(Stream.concat(stored, logged))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                      .doesNotContainIgnoringCase(MARK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path log() {
    String file = System.getProperty("org.slf4j.simpleLogger.logFile");
    return file == null || !Files.exists(Path.of(file)) ? null : Path.of(file);
  }
}
