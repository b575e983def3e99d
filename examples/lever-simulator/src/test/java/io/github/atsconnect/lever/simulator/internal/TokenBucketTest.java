package io.github.atsconnect.lever.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private final AtomicLong nanos = new AtomicLong(5_000);
  private final TokenBucket bucket = new TokenBucket(10, 20, nanos::get);

  private int taken(int tries) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += bucket.take() ? 1 : 0;
    }
    return taken;
  }

  @Test
  void aFullBucketGivesTheBurstAndNoMore() {
    assertThat(taken(50)).isEqualTo(20);
  }

  @Test
  void itRefillsAtItsRate() {
    taken(20);
    nanos.addAndGet(500_000_000);
    assertThat(taken(50)).isEqualTo(5);
  }

  @Test
  void itNeverHoldsMoreThanTheBurst() {
    nanos.addAndGet(3_600_000_000_000L);
    assertThat(taken(50)).isEqualTo(20);
  }

  @Test
  void inTheLongRunTheRateHolds() {
    int taken = 0;
    for (int i = 0; i < 10_000; i++) {
      nanos.addAndGet(10_000_000);
      taken += taken(1);
    }
    assertThat(taken).isBetween(1000, 1020);
  }

  @Test
  void theRateCanChange() {
    bucket.rate(1, 2);
    assertThat(taken(50)).isEqualTo(2);
    nanos.addAndGet(1_000_000_000);
    assertThat(taken(50)).isEqualTo(1);
    bucket.rate(0, 0);
    assertThat(taken(50)).isEqualTo(50);
  }

  @Test
  void aRateOfZeroIsNoLimit() {
    TokenBucket unlimited = new TokenBucket(0, 0, nanos::get);
    assertThat(unlimited.take()).isTrue();
    assertThat(unlimited.take()).isTrue();
  }
}
