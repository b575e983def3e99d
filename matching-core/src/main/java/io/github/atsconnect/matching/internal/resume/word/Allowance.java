package io.github.atsconnect.matching.internal.resume.word;

import io.github.atsconnect.matching.internal.resume.ReadingEnded;
import io.github.atsconnect.matching.resume.ResumeLimits;
import java.util.function.LongSupplier;

/** What one document may still cost. Not for use by several threads. */
final class Allowance {

  private static final int MOST_PARTS = 4_000;
  private static final int EVENTS_A_LOOK = 256;

  private final ResumeLimits limits;
  private final LongSupplier nanoTime;
  private final long start;
  private long inflated;
  private int parts;
  private int events;
  private int characters;

  Allowance(ResumeLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  void part() {
    if (++parts > MOST_PARTS) {
      throw ReadingEnded.limit("parts");
    }
    checkTime();
  }

  /** Inflated bytes, of parts that are passed over as well. */
  void inflated(int bytes) {
    inflated += bytes;
    if (inflated > 4L * limits.maxStructureBytes()) {
      throw ReadingEnded.limit("content");
    }
    checkTime();
  }

  /** How many bytes of one part are kept. */
  int partBytes() {
    return limits.maxPageContent();
  }

  /** A piece of markup. */
  void event() {
    if (++events > limits.maxOperators()) {
      throw ReadingEnded.limit("operators");
    }
    if (events % EVENTS_A_LOOK == 0) {
      checkTime();
    }
  }

  /** Characters of text. */
  void characters(int n) {
    characters += n;
    if (characters > limits.maxGlyphs()) {
      throw ReadingEnded.limit("glyphs");
    }
  }

  private void checkTime() {
    if (nanoTime.getAsLong() - start > limits.deadline().toNanos()) {
      throw ReadingEnded.limit("time");
    }
  }
}
