package io.github.atsconnect.lever.simulator.world;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a made-up candidate handed in: a PDF, and what a reader could have made of it. Both are made
 * when asked for, the same each time. Immutable and safe for many threads.
 */
public final class MadeUpResume {

  private final Supplier<byte[]> pdf;
  private final Supplier<Content> content;

  /** What the résumé says of the career. */
  record Content(List<MadeUpPosition> positions, List<String> schools) {}

  MadeUpResume(Supplier<byte[]> pdf, Supplier<Content> content) {
    this.pdf = pdf;
    this.content = content;
  }

  /** The file; takes some milliseconds to make. */
  public byte[] pdf() {
    return pdf.get();
  }

  /** The jobs it names, newest first. */
  public List<MadeUpPosition> positions() {
    return content.get().positions();
  }

  /** The schools it names, newest first. */
  public List<String> schools() {
    return content.get().schools();
  }
}
