package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A profile that is first seen after the last sync. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class OnDemandTest {
  private static final Person NEW = Host.person("p-new", "Ada Example", "ada@home.example");

  @Parameter StoreKind kind;
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void syncBeforeTheProfileIsThere() {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Bo Sample").email("bo@home.example");
    connect = builder().onDemand().cacheFor(Duration.ZERO).build();
    connection = connect.connect(lever.account());
    connect.sync(connection);
    lever.asked.clear();
  }

  private EnrichmentServiceBuilder builder() {
    return Host.of(kind.at(folder), Host.person("p-old", "Old Timer", "old@home.example"))
        .secrets(Secrets.aesGcm(new byte[32]));
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  @Test
  void itIsLinkedWhenItIsShownByReadingThatOneCandidate() {
    assertThat(connect.enrich(NEW).inAts()).isTrue();

    assertThat(Host.links(connect)).isEqualTo("p-new=c1 AUTO [o1]");
    assertThat(lever.asked).noneMatch(a -> a.contains("c2"));
    assertThat(connect.badges(List.of("p-new"))).containsKey("p-new");
  }

  @Test
  void somebodyElseIsNotLinkedAndNobodyIsRead() {
    Person stranger = Host.person("p-x", "Zoe Stranger", "zoe@home.example");

    assertThat(connect.enrich(stranger).inAts()).isFalse();
    assertThat(lever.asked).isEmpty();
  }

  @Test
  void whoIsGoneErasedOrRejectedIsNotFound() {
    connect.enrich(NEW);
    connect.reject("p-new", "c1");
    assertThat(connect.enrich(NEW).inAts()).isFalse();

    connect.eraseContact("c2");
    Person bo = Host.person("p-bo", "Bo Sample", "bo@home.example");
    assertThat(connect.enrich(bo).inAts()).isFalse();
  }

  @Test
  void afterAFullSyncNothingIsKeptOfWhoIsNotThereAnyMore() {
    lever.delete("o1");
    connect.sync(connection, SyncOptions.defaults().withFull());
    lever.asked.clear();

    assertThat(connect.enrich(NEW).inAts()).isFalse();
    assertThat(lever.asked).isEmpty();
  }

  @Test
  void withoutKeptSecretsItIsRefused() {
    connect.close();
    connect =
        Host.of(folder.resolve("plain.db"), NEW).secrets(Secrets.inMemory()).onDemand().build();
    Connection plain = connect.connect(lever.account());

    assertThatThrownBy(() -> connect.sync(plain))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_ALLOWED));
  }

  @Test
  void whatIsKeptSaysNothing() throws IOException {
    if (kind != StoreKind.SQLITE) {
      return;
    }
    connect.close();
    for (Path file : Files.list(folder).toList()) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(bytes).doesNotContainIgnoringCase("ada@home").doesNotContain("Sample");
    }
    connect = builder().build();
  }
}
