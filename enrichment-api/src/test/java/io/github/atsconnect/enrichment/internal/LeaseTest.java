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
import org.junit.jupiter.api.Test;

class LeaseTest extends StoreTestCase {
  private final MovableClock clock = new MovableClock();

  @Test
  void thereIsOneHolderAtATime() {
    take(SCOPE);

    assertThatThrownBy(() -> take(SCOPE))
        .isInstanceOfSatisfying(
            EnrichmentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.SYNC_RUNNING));
  }

  @Test
  void anotherConnectionOrTenantHasALeaseOfItsOwn() {
    take(SCOPE);

    connect(new Scope("acme", "2"));
    connect(new Scope("globex", "1"));

    assertThatCode(() -> take(new Scope("acme", "2"))).doesNotThrowAnyException();
    assertThatCode(() -> take(new Scope("globex", "1"))).doesNotThrowAnyException();
  }

  @Test
  void aLeaseGivenBackCanBeTakenAtOnce() {
    Lease lease = take(SCOPE);
    database.write(lease::release);

    assertThatCode(() -> take(SCOPE)).doesNotThrowAnyException();
  }

  @Test
  void aHolderWhoWritesKeepsTheLease() {
    Lease lease = take(SCOPE);
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofMinutes(4));
      database.write(lease::check);
    }

    assertThatThrownBy(() -> take(SCOPE)).isInstanceOf(EnrichmentException.class);
  }

  @Test
  void aHolderWhoSleptThroughTheLeaseCannotWriteAnyMore() {
    Lease zombie = take(SCOPE);
    clock.advance(Duration.ofMinutes(6));
    Lease next = take(SCOPE);

    assertThatThrownBy(() -> database.write(zombie::check))
        .isInstanceOf(EnrichmentException.class)
        .hasMessageContaining("took over");
    database.write(zombie::release);
    assertThatCode(() -> database.write(next::check)).doesNotThrowAnyException();
  }

  @Test
  void whateverTheInterleavingOnlyTheLatestHolderWrites() {
    long seed = 42;
    Random random = new Random(seed);
    int rounds = "full".equals(System.getProperty("campaign")) ? 10_000 : 200;
    List<Lease> holders = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      clock.advance(Duration.ofSeconds(random.nextInt(400)));
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

  private Lease take(Scope scope) {
    return database.transact(h -> Lease.take(h, scope, clock, Lease.newHolder()));
  }
}
