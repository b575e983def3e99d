package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A host hears of every link that changed, once it is kept and not before. */
@ParameterizedClass
@EnumSource(StoreKind.class)
class LinkChangesTest {
  private static final SyncOptions FULL = SyncOptions.defaults().withFull();

  @Parameter StoreKind kind;
  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final List<LinkEvent> told = new CopyOnWriteArrayList<>();
  private EnrichmentService connect;
  private Connection connection;

  @BeforeEach
  void connect() {
    connect =
        Host.of(
                kind.at(folder),
                Host.person("p1", "Ada Example", "ada@home.example"),
                Host.person("p2", "Bo Sample", "bo@home.example"))
            .listener(
                new EnrichmentListener() {
                  @Override
                  public void onLinkChanged(String tenant, LinkEvent event) {
                    told.add(event);
                    // Who is told may ask: the change is there.
                    assertThat(connect.links(event.profileId()).isEmpty())
                        .isEqualTo(event.state().isEmpty());
                  }
                })
            .build();
    connection = connect.connect(lever.account());
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    lever.candidate("o2", "c2", "Bo Sample").email("bo@home.example");
  }

  @AfterEach
  void close() {
    connect.close();
    lever.close();
  }

  private String told() {
    String all =
        told.stream()
            .map(
                e ->
                    e.profileId()
                        + "="
                        + e.contactId()
                        + " "
                        + e.state().map(Enum::name).orElse("gone"))
            .sorted()
            .collect(Collectors.joining("; "));
    told.clear();
    return all;
  }

  @Test
  void eachChangeIsToldOnceAndWhatStaysIsNot() {
    connect.sync(connection);
    assertThat(told()).isEqualTo("p1=c1 AUTO; p2=c2 AUTO");

    connect.sync(connection, FULL);
    assertThat(told()).isEmpty();

    connect.confirm("p1", "c1");
    assertThat(told()).isEqualTo("p1=c1 CONFIRMED");
    connect.confirm("p1", "c1");
    assertThat(told()).isEmpty();

    lever.delete("o2");
    connect.sync(connection, FULL);
    assertThat(told()).isEqualTo("p2=c2 gone");

    connect.eraseContact("c1");
    assertThat(told()).isEqualTo("p1=c1 gone");
  }
}
