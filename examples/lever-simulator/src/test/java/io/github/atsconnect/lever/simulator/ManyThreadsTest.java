package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@SimulatedLever(candidates = 150, profiles = 200)
class ManyThreadsTest {

  private static final int READERS = 8;
  private static final int WALKS = 3;

  @Test
  void readersSeeWholePagesWhileCandidatesChange(LeverSimulator lever) throws Exception {
    LeverHttp http = new LeverHttp(lever);
    String path = "/opportunities?limit=20&expand=stage&expand=applications";
    Set<String> all = new HashSet<>(LeverHttp.texts(http.walk(path), "id"));
    List<String> stages = LeverHttp.texts(http.walk("/stages?limit=50"), "id");
    ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        work.add(
            () -> {
              int read = 0;
              for (int walk = 0; walk < WALKS; walk++) {
                for (JsonNode opportunity : http.walk(path)) {
                  assertThat(all).contains(opportunity.path("id").asText());
                  assertThat(opportunity.path("stage").path("text").asText()).isNotEmpty();
                  read++;
                }
              }
              return read;
            });
      }
      work.add(
          () -> {
            int moved = 0;
            for (String id : all) {
              lever.opportunity(id).advance(stages.get(moved % stages.size())).note("moved");
              moved++;
            }
            return moved;
          });
      for (Future<Integer> done : threads.invokeAll(work)) {
        assertThat(done.get()).isPositive();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(LeverHttp.texts(http.walk(path), "id")).containsExactlyInAnyOrderElementsOf(all);
    assertThat(lever.journal().failed()).isZero();
  }
}
