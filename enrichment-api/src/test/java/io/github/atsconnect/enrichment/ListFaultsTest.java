package io.github.atsconnect.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.MovableClock;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.matching.model.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F6, F7, F8: lists that loop, break off, forget and move; clocks that are wrong. */
class ListFaultsTest {
  private static final int PEOPLE = CampaignRow.volume(120, 250);

  @TempDir Path folder;

  private static Person[] people() {
    return IntStream.range(0, PEOPLE)
        .mapToObj(i -> Host.person("p" + i, "Person Number" + i, email(i)))
        .toArray(Person[]::new);
  }

  private static String email(int i) {
    return "person" + i + "@home.example";
  }

  private static FakeLever.Candidate candidate(FakeLever lever, int i) {
    return lever.candidate(id(i), "c" + i, "Person Number" + i).email(email(i));
  }

  private static String id(int i) {
    return "o%05d".formatted(i);
  }

  /** Everybody who is in the ATS, and nobody else. */
  private static void assertEverybody(FakeLever lever, EnrichmentService connect, long seed) {
    TreeSet<String> expected = new TreeSet<>();
    lever
        .candidates
        .values()
        .forEach(c -> expected.add("p" + c.contact.substring(1) + "=" + c.contact));
    TreeSet<String> linked = new TreeSet<>();
    connect.links().forEach(l -> linked.add(l.profileId() + "=" + l.contactId()));
    assertThat(linked).as("seed %d", seed).isEqualTo(expected);
  }

  @Test
  void listsThatLoopExpireOrMoveLoseNobody() {
    long seed = 66;
    int runs = CampaignRow.volume(12, 1_000);
    Random random = new Random(seed);
    int restarts = 0;
    for (int run = 0; run < runs; run++) {
      try (FakeLever lever = new FakeLever();
          EnrichmentService connect =
              Host.of(folder.resolve("paging" + run + ".db"), people()).build()) {
        lever.pageSize = 5 + random.nextInt(40);
        for (int i = 0; i < PEOPLE; i += 1 + random.nextInt(2)) {
          candidate(lever, i).updatedAt = 1_700_000_000_000L + i;
        }
        AtomicInteger calls = new AtomicInteger();
        int at = 1 + random.nextInt(8);
        int kind = random.nextInt(4);
        lever.fault =
            path -> {
              if (!path.startsWith("/opportunities?")
                  || path.contains("contact_id=")
                  || calls.incrementAndGet() != at) {
                return Optional.empty();
              }
              return switch (kind) {
                case 0 -> FakeLever.invalidOffset();
                case 1 -> FakeLever.page("", "hasNext", "o00010");
                case 2 -> FakeLever.page("", "hasNext", null);
                default -> {
                  // Somebody changes, and so moves, while the list is read.
                  lever.candidates.values().stream()
                      .skip(random.nextInt(5))
                      .findFirst()
                      .ifPresent(c -> c.updatedAt += 5_000_000);
                  yield Optional.empty();
                }
              };
            };
        Connection connection = connect.open(lever.account());
        for (boolean done = false; !done; ) {
          try {
            connect.sync(connection);
            done = true;
          } catch (EnrichmentException e) {
            assertThat(e.reason()).isEqualTo(Reason.ATS_UNAVAILABLE);
            restarts++;
          }
        }
        lever.fault = path -> Optional.empty();
        connect.sync(connection, SyncOptions.defaults().withFull());
        assertEverybody(lever, connect, seed + run);
      }
    }
    CampaignRow.write(
        "F6", runs + " runs of " + PEOPLE, seed, "0 missing, 0 double, " + restarts + " restarts");
  }

  @Test
  void clocksThatAreWrongLoseNobody() {
    long seed = 77;
    int runs = CampaignRow.volume(6, 500);
    Random random = new Random(seed);
    for (int run = 0; run < runs; run++) {
      MovableClock clock = new MovableClock();
      long levers = clock.millis();
      try (FakeLever lever = new FakeLever();
          EnrichmentService connect =
              Host.of(folder.resolve("clock" + run + ".db"), people()).clock(clock).build()) {
        lever.pageSize = 10;
        clock.advance(Duration.ofHours(random.nextInt(49) - 24));
        for (int i = 0; i < PEOPLE / 2; i++) {
          // Many with the same time, also at the edge of a page.
          candidate(lever, i).updatedAt = levers - 1_000L * (i / 15);
        }
        Connection connection = connect.open(lever.account());
        connect.sync(connection);
        for (int day = 1; day < 6; day++) {
          levers += Duration.ofDays(1).toMillis();
          clock.advance(Duration.ofHours(24 + random.nextInt(25) - 12));
          if (random.nextInt(3) == 0) {
            clock.advance(Duration.ofHours(-random.nextInt(24)));
          }
          for (int n = 0; n < 5; n++) {
            int i = random.nextInt(PEOPLE);
            candidate(lever, i).updatedAt = levers - random.nextInt(2) * 1_000L;
          }
          connect.sync(connection, SyncOptions.defaults().withFullEvery(Duration.ofDays(900)));
          assertEverybody(lever, connect, seed + run);
        }
      }
    }
    CampaignRow.write("F7", runs + " runs of 6 days, host up to 24 h off", seed, "0 missing");
  }

  @Test
  void aListThatBreaksOffOrForgetsUnlinksNobodyFalsely() {
    long seed = 88;
    int runs = CampaignRow.volume(10, 1_000);
    Random random = new Random(seed);
    int held = 0;
    int stopped = 0;
    for (int run = 0; run < runs; run++) {
      try (FakeLever lever = new FakeLever();
          EnrichmentService connect =
              Host.of(folder.resolve("broken" + run + ".db"), people()).build()) {
        lever.pageSize = 10;
        for (int i = 0; i < PEOPLE; i++) {
          candidate(lever, i);
        }
        Connection connection = connect.open(lever.account());
        connect.sync(connection);
        AtomicInteger calls = new AtomicInteger();
        int at = 2 + random.nextInt(6);
        int kind = random.nextInt(3);
        lever.fault =
            path -> {
              boolean list = path.startsWith("/opportunities?") && !path.contains("contact_id=");
              if (kind == 0) {
                return list && calls.incrementAndGet() >= at
                    ? Optional.of(FakeLever.failure(500, "broken"))
                    : Optional.empty();
              } else if (kind == 1) {
                return path.contains("contact_id=") || path.contains("/resumes")
                    ? Optional.of(FakeLever.failure(403, "forbidden"))
                    : Optional.empty();
              }
              // The list is suddenly empty, and so is each person: as if all were deleted.
              return path.startsWith("/opportunities?")
                  ? FakeLever.page("", "", null)
                  : Optional.empty();
            };
        try {
          SyncReport report = connect.sync(connection, SyncOptions.defaults().withFull());
          held += report.heldBack() > 0 ? 1 : 0;
          if (kind == 2) {
            assertThat(report.heldBack()).isEqualTo(PEOPLE);
            assertThat(connect.connection("Lever").orElseThrow().state())
                .isEqualTo(ConnectionState.NEEDS_ATTENTION);
          }
        } catch (EnrichmentException e) {
          stopped++;
        }
        assertEverybody(lever, connect, seed + run);
      }
    }
    CampaignRow.write(
        "F8",
        runs + " runs of " + PEOPLE,
        seed,
        "0 false unlinks, " + held + " stopped and asked, " + stopped + " broke off with a reason");
  }
}
