package io.github.atsconnect.lever.internal;

/** How much trouble a call is worth. */
public enum Effort {
  /** Tried as often as makes sense. */
  FULL(4, false),
  /** Tried twice: to look for what is wrong, many times. */
  LIGHT(2, false),
  /** Tried once, since its failure costs little. */
  ONCE(1, false),
  /**
   * Tried twice, and a body that is too long is read to its end without being kept, for what stands
   * at its beginning and its end.
   */
  SALVAGE(2, true);

  private final int attempts;
  private final boolean skims;

  Effort(int attempts, boolean skims) {
    this.attempts = attempts;
    this.skims = skims;
  }

  /** How often to try at most. */
  int attempts() {
    return attempts;
  }

  /** Whether the ends of a body that is too long are wanted. */
  boolean skims() {
    return skims;
  }
}
