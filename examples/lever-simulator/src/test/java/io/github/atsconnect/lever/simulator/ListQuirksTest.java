package io.github.atsconnect.lever.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.lever.simulator.junit.SimulatedLever;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not known of lists, both ways. */
@SimulatedLever
class ListQuirksTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private LeverHttp http;

  @BeforeEach
  void holdTheClock(LeverSimulator lever) {
    lever.clock().hold(START);
    http = new LeverHttp(lever);
  }

  private List<String> names(String query) throws IOException, InterruptedException {
    return LeverHttp.texts(http.walk("/opportunities?limit=2" + query), "name");
  }

  @Test
  void aTokenMayExpire(LeverSimulator lever) throws IOException, InterruptedException {
    String next = "/stages?limit=3&offset=" + http.json("/stages?limit=3").path("next").asText();
    lever.quirk(Quirk.TOKENS_EXPIRE, true);
    lever.clock().advance(Duration.ofMinutes(59));
    assertThat(http.status(next)).isEqualTo(200);
    lever.clock().advance(Duration.ofMinutes(2));
    assertThat(http.status(next)).isEqualTo(400);
    String made = "/stages?offset=%5B3%2C%22x%22%5D";
    assertThat(http.status(made)).isEqualTo(400);
    lever.quirk(Quirk.TOKENS_EXPIRE, false);
    assertThat(http.status(next)).isEqualTo(200);
    assertThat(http.status(made)).isEqualTo(200);
  }

  @Test
  void hasNextMayBeMissingWhereThereIsNone(LeverSimulator lever)
      throws IOException, InterruptedException {
    String resumes = "/opportunities/" + lever.candidate("A").add().opportunityId() + "/resumes";
    for (String path : List.of("/stages", resumes)) {
      assertThat(http.json(path).path("hasNext").isBoolean()).isTrue();
    }
    lever.quirk(Quirk.HAS_NEXT_ONLY_WITH_NEXT, true);
    for (String path : List.of("/stages", resumes)) {
      assertThat(http.json(path).fieldNames()).toIterable().containsExactly("data");
    }
    assertThat(http.json("/stages?limit=2").path("hasNext").asBoolean()).isTrue();
  }

  @Test
  void aWindowOfTimeMaySortOrNot(LeverSimulator lever) throws IOException, InterruptedException {
    lever.quirk(Quirk.ARCHIVING_ADVANCES, false);
    SimulatedCandidate a = lever.candidate("A").createdAt(START.minus(DAY)).add();
    SimulatedCandidate b = lever.candidate("B").createdAt(START).add();
    SimulatedCandidate c = lever.candidate("C").createdAt(START.plus(DAY)).add();
    inTurn(lever, () -> b.advance("lead-responded"), () -> a.advance("offer"));
    inTurn(lever, () -> c.advance("lead-new"));
    inTurn(lever, () -> c.archive("Withdrew"), () -> a.archive("Withdrew"));
    inTurn(lever, () -> b.archive("Withdrew"));
    inTurn(lever, () -> a.tag("x"), () -> c.tag("x"), () -> b.tag("x"));
    assertThat(names("")).containsExactly("C", "B", "A");
    assertThat(names("&updated_at_start=0")).containsExactly("A", "C", "B");
    assertThat(names("&created_at_start=0")).containsExactly("C", "B", "A");
    lever.quirk(Quirk.UPDATED_AT_KEEPS_STAGE_ORDER, true);
    assertThat(names("&updated_at_start=0")).containsExactly("C", "B", "A");
    lever.quirk(Quirk.TIME_FILTERS_SORT, true);
    assertThat(names("&created_at_start=0")).containsExactly("A", "B", "C");
    assertThat(names("&advanced_at_start=0")).containsExactly("B", "A", "C");
    assertThat(names("&archived_at_start=0")).containsExactly("C", "A", "B");
    a.unarchive();
    assertThat(names("&archived_at_start=0")).containsExactly("C", "B");
    a.delete();
    assertThat(names("&created_at_start=0")).containsExactly("B", "C");
  }

  private static void inTurn(LeverSimulator lever, Runnable... changes) {
    for (Runnable change : changes) {
      lever.clock().advance(DAY);
      change.run();
    }
  }

  @Test
  void aLongWindowMayBeRefused(LeverSimulator lever) throws IOException, InterruptedException {
    long from = START.toEpochMilli();
    String quarter = "updated_at_start=" + from + "&updated_at_end=" + (from + 90 * DAY.toMillis());
    assertThat(http.status("/opportunities?" + quarter + "0")).isEqualTo(200);
    lever.quirk(Quirk.LONG_WINDOWS_REFUSED, true);
    assertThat(http.status("/opportunities?" + quarter)).isEqualTo(200);
    assertThat(http.status("/opportunities?" + quarter + "0")).isEqualTo(400);
    assertThat(http.status("/opportunities?updated_at_start=" + from)).isEqualTo(200);
  }

  @Test
  void filtersMayWidenInsteadOfNarrow(LeverSimulator lever)
      throws IOException, InterruptedException {
    SimulatedCandidate ada = lever.candidate("Ada").tag("a").stage("offer").add();
    lever.candidate("Grace").tag("b").add();
    lever.candidate("Hidden").tag("a").confidential().add();
    lever.candidate("Other").tag("c").add();
    assertThat(names("&tag=b&stage_id=offer")).isEmpty();
    assertThat(names("&tag=a&stage_id=offer")).containsExactly("Ada");
    lever.quirk(Quirk.FILTERS_ARE_A_UNION, true);
    assertThat(names("&tag=b&stage_id=offer")).containsExactlyInAnyOrder("Ada", "Grace");
    assertThat(names("&tag=b&contact_id=" + ada.contactId()))
        .containsExactlyInAnyOrder("Ada", "Grace");
  }

  @Test
  void aListMayShowChangesLate(LeverSimulator lever) throws IOException, InterruptedException {
    lever.quirk(Quirk.LISTS_LAG, true);
    SimulatedCandidate ada = lever.candidate("Ada").createdAt(START.minus(DAY)).add();
    assertThat(names("")).isEmpty();
    assertThat(http.status("/opportunities/" + ada.opportunityId())).isEqualTo(200);
    lever.clock().advance(Duration.ofSeconds(5));
    assertThat(names("")).containsExactly("Ada");
    ada.rename("Ada K");
    assertThat(names("&updated_at_start=0")).isEmpty();
    lever.clock().advance(Duration.ofSeconds(5));
    assertThat(names("&updated_at_start=0")).containsExactly("Ada K");
  }

  @Test
  void archivingMovesWithinTheStageOrNot(LeverSimulator lever)
      throws IOException, InterruptedException {
    for (boolean advances : List.of(true, false)) {
      lever.quirk(Quirk.ARCHIVING_ADVANCES, advances);
      SimulatedCandidate ada = lever.candidate("Ada").add();
      lever.clock().advance(DAY);
      long before = lever.clock().millis();
      ada.archive("Withdrew");
      JsonNode json = http.json("/opportunities/" + ada.opportunityId()).path("data");
      assertThat(json.path("updatedAt").asLong()).isEqualTo(before);
      assertThat(json.path("lastAdvancedAt").asLong() == before).isEqualTo(advances);
    }
  }

  @Test
  void includeMayLeaveTheRestOutOfAnyList(LeverSimulator lever)
      throws IOException, InterruptedException {
    lever.quirk(Quirk.INCLUDE_IS_SUBTRACTIVE, true);
    for (JsonNode posting : http.json("/postings?include=content&include=text").path("data")) {
      assertThat(posting.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("id", "content", "text");
    }
    assertThat(http.json("/postings?include=content&expand=owner").at("/data/0/text").isTextual())
        .isTrue();
    assertThat(http.json("/postings").at("/data/0/text").isTextual()).isTrue();
  }

  @Test
  void snoozedOnesAreFoundAndMostRowsMayNeverHaveBeenUpdated()
      throws IOException, InterruptedException {
    try (LeverSimulator old =
        LeverSimulator.builder().candidates(200).profiles(50).neverUpdated(0.96).start()) {
      old.rateLimit(0, 0);
      LeverHttp other = new LeverHttp(old);
      List<JsonNode> all = other.walk("/opportunities?limit=100");
      long never = all.stream().filter(o -> o.path("updatedAt").isNull()).count();
      assertThat(never * 100 / all.size()).isBetween(90L, 99L);
      assertThat(other.walk("/opportunities?updated_at_start=0")).hasSize(all.size() - (int) never);
      List<JsonNode> snoozed = other.walk("/opportunities?snoozed=true");
      assertThat(snoozed).isNotEmpty().allMatch(o -> o.path("snoozedUntil").isNumber());
      assertThat(other.walk("/opportunities?snoozed=false")).hasSize(all.size() - snoozed.size());
      SimulatedCandidate one = old.opportunity(all.get(0).path("id").asText());
      one.snooze(START).owner("Priya Raman");
      JsonNode now = other.json("/opportunities/" + one.opportunityId()).path("data");
      assertThat(now.path("snoozedUntil").asLong()).isEqualTo(START.toEpochMilli());
      assertThat(now.path("updatedAt").isNumber()).isTrue();
    }
  }
}
