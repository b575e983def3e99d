package io.github.atsconnect.lever.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives up as soon as it is longer than allowed. */
final class BoundedStream extends FilterInputStream {

  private final long maxBytes;
  private long count;

  BoundedStream(InputStream stream, long maxBytes) {
    super(stream);
    this.maxBytes = maxBytes;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      counted(1);
    }
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return counted(super.read(target, offset, length));
  }

  private int counted(int size) throws IOException {
    count += Math.max(0, size);
    if (count > maxBytes) {
      close();
      throw new BodyTooLongException(maxBytes);
    }
    return size;
  }

  @Override
  public long skip(long bytes) throws IOException {
    int size = bytes <= 0 ? 0 : read(new byte[(int) Math.min(8192, bytes)]);
    return Math.max(0, size);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
