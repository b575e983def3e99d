package io.github.atsconnect.lever.spi;

import java.time.Instant;

/**
 * Remembers which deliveries of webhooks came. Must be safe for many threads; where several
 * processes take deliveries, they must share one.
 */
public interface ReplayStore {

  /**
   * Remembers a delivery, in one step.
   *
   * @param token what makes it unique; no personal data
   * @param until may be forgotten after this time
   * @return true when it was not known
   */
  boolean remember(String token, Instant until);

  /**
   * Forgets a delivery, since handling it failed and it will come again.
   *
   * @param token what makes it unique
   */
  void forget(String token);

  /**
   * Remembers the latest deliveries in memory, for one process.
   *
   * @param most how many, at least 1; when there are more, the oldest is forgotten
   * @return a new, empty store
   */
  static ReplayStore inMemory(int most) {
    return new InMemoryReplayStore(most);
  }
}
