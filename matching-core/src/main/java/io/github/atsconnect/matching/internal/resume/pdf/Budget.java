package io.github.atsconnect.matching.internal.resume.pdf;

import io.github.atsconnect.matching.internal.resume.ReadingEnded;
import io.github.atsconnect.matching.resume.ResumeLimits;
import java.util.function.LongSupplier;

/** What one file may still cost. Not for use by several threads. */
final class Budget {
  private final ResumeLimits limits;
  private final LongSupplier nanoTime;
  private final long start;
  private final long allowedNanos;
  private int operators;
  private int glyphs;
  private int forms;
  private int fonts;
  private int ticks;
  private long pageBytes;
  private long fontBytes;

  Budget(ResumeLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.allowedNanos = limits.deadline().toNanos();
  }

  ResumeLimits limits() {
    return limits;
  }

  void checkTime() {
    if (nanoTime.getAsLong() - start > allowedNanos) {
      throw ReadingEnded.limit("time");
    }
  }

  /** Cheap enough for every byte: looks at the clock once in a while. */
  void tick() {
    if ((++ticks & 0x3fff) == 0) {
      checkTime();
    }
  }

  void operator() {
    if (++operators > limits.maxOperators()) {
      throw ReadingEnded.limit("operators");
    }
    if ((operators & 0x3f) == 0) {
      checkTime();
    }
  }

  void glyph() {
    if (++glyphs > limits.maxGlyphs()) {
      throw ReadingEnded.limit("glyphs");
    }
  }

  void form() {
    if (++forms > limits.maxForms()) {
      throw ReadingEnded.limit("forms");
    }
    checkTime();
  }

  void font() {
    if (++fonts > limits.maxFonts()) {
      throw ReadingEnded.limit("fonts");
    }
    checkTime();
  }

  void startPage() {
    pageBytes = 0;
    checkTime();
  }

  /** Bytes of decoded content that this page may still have. */
  long contentLeft() {
    return limits.maxPageContent() - pageBytes;
  }

  void content(long decoded) {
    pageBytes += decoded;
    if (pageBytes > limits.maxPageContent()) {
      throw ReadingEnded.limit("content");
    }
    checkTime();
  }

  long fontBytesLeft() {
    return limits.maxFontBytes() - fontBytes;
  }

  void fontBytes(long decoded) {
    fontBytes += decoded;
    checkTime();
  }
}
