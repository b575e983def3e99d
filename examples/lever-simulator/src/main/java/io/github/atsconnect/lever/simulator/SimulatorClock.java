package io.github.atsconnect.lever.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The simulator's time: runs with another clock, and can be moved or held. Stamps what changes and
 * ages OAuth tokens; rate limits and faults run in real time. Safe for many threads.
 */
public final class SimulatorClock extends Clock {

  private final Clock base;
  private volatile State state = new State(Duration.ZERO, Instant.EPOCH, false);

  private record State(Duration offset, Instant held, boolean holds) {}

  SimulatorClock(Clock base) {
    this.base = base;
  }

  /** Moves the time, back if negative. */
  public synchronized void advance(Duration by) {
    State was = state;
    state = new State(was.offset.plus(by), was.held.plus(by), was.holds);
  }

  /** Sets the time, and holds it there until moved or {@link #run()}. */
  public synchronized void hold(Instant at) {
    state = new State(state.offset, at, true);
  }

  /** Lets the time run on from where it is. */
  public synchronized void run() {
    if (state.holds) {
      state = new State(Duration.between(base.instant(), state.held), state.held, false);
    }
  }

  @Override
  public Instant instant() {
    State now = state;
    return now.holds ? now.held : base.instant().plus(now.offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the simulator knows instants only");
  }
}
