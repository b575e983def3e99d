package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Enrichment.Freshness;
import io.github.atsconnect.enrichment.model.Notice;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F4: a Lever that takes requests and says nothing, next to one that answers. */
class SlowLeverTest {
  private static final int WAITING = 8;
  private static final int MEANWHILE = CampaignRow.volume(50, 500);
  private static final int ROUNDS = CampaignRow.volume(1, 10);

  @TempDir Path folder;

  @Test
  void whoWaitsForASilentLeverIsToldWhatIsKnownAndNobodyElseWaits() throws Exception {
    Person ada = Host.person("p1", "Ada Example", "ada@home.example");
    ExecutorService threads = Executors.newFixedThreadPool(WAITING);
    try (FakeLever silent = new FakeLever();
        FakeLever lively = new FakeLever();
        EnrichmentTenants tenants =
            Host.of(folder.resolve("links.db"), ada)
                .secrets(Secrets.aesGcm(new byte[32]))
                .buildTenants()) {
      EnrichmentService waits = synced(tenants, "waits", silent);
      EnrichmentService other = synced(tenants, "other", lively);
      silent.fault =
          path ->
              Optional.of(
                  new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
      for (int round = 0; round < ROUNDS; round++) {
        List<Future<Enrichment>> answers = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
          answers.add(threads.submit(() -> waits.refresh(ada)));
        }
        assertThat(other.refresh(ada).freshness()).isEqualTo(Freshness.LIVE);
        assertThat(answers).as("the other tenant was answered first").noneMatch(Future::isDone);
        for (int i = 0; i < MEANWHILE; i++) {
          assertThat(other.refresh(ada).freshness()).isEqualTo(Freshness.LIVE);
        }
        for (Future<Enrichment> each : answers) {
          Enrichment answer = each.get(5, TimeUnit.MINUTES);
          assertThat(answer.freshness()).isEqualTo(Freshness.LAST_KNOWN);
          assertThat(answer.inAts()).isTrue();
          assertThat(answer.notices()).extracting(Notice::code).containsExactly("ats-unavailable");
        }
      }
    } finally {
      threads.shutdownNow();
    }
    CampaignRow.write(
        "F4",
        ROUNDS * WAITING + " calls to a silent Lever",
        0,
        "all answered from the last sync; "
            + ROUNDS * (MEANWHILE + 1)
            + " live answers of another tenant meanwhile");
  }

  private static EnrichmentService synced(EnrichmentTenants tenants, String name, FakeLever lever) {
    lever.candidate("o1", "c1", "Ada Example").email("ada@home.example");
    EnrichmentService tenant = tenants.tenant(name);
    tenant.sync(tenant.connect(lever.account()));
    return tenant;
  }
}
