package io.github.atsconnect.matching.internal.resume.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The file's bytes; whoever loops over them, however broken the file, meets the deadline here. */
final class GuardedInput extends RandomAccessReadBuffer {
  private final Budget budget;

  GuardedInput(byte[] bytes, Budget budget) {
    super(bytes);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    budget.tick();
    return super.read();
  }

  @Override
  public int read(byte[] b, int offset, int length) throws IOException {
    budget.tick();
    return super.read(b, offset, length);
  }

  @Override
  public void seek(long position) throws IOException {
    budget.tick();
    super.seek(position);
  }
}
