package io.github.atsconnect.lever.simulator.internal;

import java.util.SplittableRandom;
import java.util.UUID;

/** New ids: version 4 UUIDs from a seeded source. */
final class Ids {

  private final SplittableRandom random;

  Ids(SplittableRandom random) {
    this.random = random;
  }

  String next() {
    long high = random.nextLong() & 0xffffffffffff0fffL | 0x4000L;
    long low = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }
}
