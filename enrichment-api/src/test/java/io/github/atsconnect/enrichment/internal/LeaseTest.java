package io.github.atsconnect.enrichment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeaseTest extends StoreTestCase {
  @Test
  void thereIsOneHolderAtATime() {
    try (Lease lease = take(SCOPE)) {
      assertThatThrownBy(() -> take(SCOPE))
          .isInstanceOfSatisfying(
              EnrichmentException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.SYNC_RUNNING));
      database.write(lease::check);
    }
  }

  @Test
  void anotherConnectionOrTenantHasALeaseOfItsOwn() {
    connect(new Scope("acme", "2"));
    connect(new Scope("globex", "1"));
    try (Lease one = take(SCOPE);
        Lease two = take(new Scope("acme", "2"));
        Lease three = Lease.take(whole.of("globex"), new Scope("globex", "1"))) {
      database.write(one::check);
      database.write(two::check);
      whole.of("globex").write(three::check);
    }
  }

  @Test
  void aLeaseGivenBackCanBeTakenAtOnce() {
    take(SCOPE).close();

    assertThatCode(() -> take(SCOPE).close()).doesNotThrowAnyException();
  }

  @Test
  void aHolderKeepsItsLeaseWhateverItWaitsForAsLongAsItsHeartBeats() throws Exception {
    try (Database quick = again().withLeases(Duration.ofMillis(400));
        Lease lease = Lease.take(quick.of(SCOPE.tenant()), SCOPE)) {
      long taken = expiry();
      // Does nothing for several times as long as a lease lasts.
      await(() -> expiry() > taken + 1_200);
      assertThatThrownBy(() -> take(SCOPE)).isInstanceOf(EnrichmentException.class);
      database.write(lease::check);
    }
  }

  @Test
  void whoWantsTheLeaseOfALiveHolderIsToldSoAfterABeat() {
    try (Database quick = again().withLeases(Duration.ofMinutes(10));
        Database other = again().withLeases(Duration.ofSeconds(1));
        Lease lease = Lease.take(quick.of(SCOPE.tenant()), SCOPE)) {
      var asked = CompletableFuture.supplyAsync(() -> Lease.await(other.of(SCOPE.tenant()), SCOPE));
      database.write(lease::check);
      await(
          () -> {
            database.write(lease::check);
            return asked.isDone();
          });
      assertThat(asked).isCompletedExceptionally();
      assertThatThrownBy(asked::join)
          .hasRootCauseInstanceOf(EnrichmentException.class)
          .hasMessageContaining("is running");
    }
  }

  @Test
  void theLeaseOfOneWhoDiedIsTakenWhenItHasRunOut() {
    try (Database quick = again().withLeases(Duration.ofSeconds(1))) {
      Lease dead = Lease.take(quick.of(SCOPE.tenant()), SCOPE);
      quick.heartbeats().close();
      try (Lease next = Lease.await(quick.of(SCOPE.tenant()), SCOPE)) {
        database.write(next::check);
        assertThatThrownBy(() -> database.write(dead::check))
            .isInstanceOf(EnrichmentException.class)
            .hasMessageContaining("took over");
      }
    }
  }

  @Test
  void theLeaseOfOneWhoDiedIsTakenAlsoWhenTheStoresClockWasSetBack() {
    try (Database quick = again().withLeases(Duration.ofSeconds(1))) {
      Lease dead = Lease.take(quick.of(SCOPE.tenant()), SCOPE);
      quick.heartbeats().close();
      // As it looks after the clock went back by an hour.
      database.write(h -> h.execute("UPDATE ats_lease SET expires_at = expires_at + 3600000"));
      try (Lease next = Lease.await(quick.of(SCOPE.tenant()), SCOPE)) {
        database.write(next::check);
        assertThatThrownBy(() -> database.write(dead::check))
            .isInstanceOf(EnrichmentException.class);
      }
    }
  }

  @Test
  void whoWaitsForALeaseIsGivenItWhenItIsGivenBack() {
    Lease lease = take(SCOPE);
    whole.heartbeats().close();
    var asked =
        CompletableFuture.supplyAsync(
            () -> {
              try (Lease next = Lease.await(database, SCOPE)) {
                return true;
              }
            });
    lease.close();
    assertThat(asked.join()).isTrue();
  }

  @Test
  void aHolderWhoSleptThroughTheLeaseCannotWriteAnyMore() {
    Lease zombie = take(SCOPE);
    runOut();
    Lease next = take(SCOPE);

    assertThatThrownBy(() -> database.write(zombie::check))
        .isInstanceOf(EnrichmentException.class)
        .hasMessageContaining("took over");
    zombie.close();
    assertThatCode(() -> database.write(next::check)).doesNotThrowAnyException();
    assertThatThrownBy(() -> take(SCOPE)).isInstanceOf(EnrichmentException.class);
    next.close();
  }

  @Test
  void whateverTheInterleavingOnlyTheLatestHolderWrites() {
    long seed = 42;
    Random random = new Random(seed);
    int rounds = "full".equals(System.getProperty("campaign")) ? 10_000 : 200;
    List<Lease> holders = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      if (random.nextInt(3) == 0) {
        runOut();
      }
      if (holders.isEmpty() || random.nextInt(3) == 0) {
        tryToTake(holders);
      } else {
        int who = random.nextInt(holders.size());
        assertThat(writes(holders.get(who)))
            .as("holder %d of %d, seed %d", who, holders.size(), seed)
            .isEqualTo(who == holders.size() - 1);
      }
    }
    assertThat(holders.size()).isGreaterThan(rounds / 20);
  }

  private void tryToTake(List<Lease> holders) {
    try {
      holders.add(take(SCOPE));
    } catch (EnrichmentException e) {
      assertThat(e.reason()).isEqualTo(Reason.SYNC_RUNNING);
    }
  }

  private boolean writes(Lease lease) {
    try {
      database.write(lease::check);
      return true;
    } catch (EnrichmentException e) {
      return false;
    }
  }

  private void runOut() {
    database.write(h -> h.execute("UPDATE ats_lease SET expires_at = 1"));
  }

  private long expiry() {
    return database.read(
        h -> h.createQuery("SELECT expires_at FROM ats_lease").mapTo(Long.class).one());
  }

  private static void await(java.util.function.BooleanSupplier there) {
    long begun = System.nanoTime();
    while (!there.getAsBoolean()) {
      assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(20));
      Thread.onSpinWait();
    }
  }

  private Lease take(Scope scope) {
    return Lease.take(database, scope);
  }
}
