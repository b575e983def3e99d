package io.github.atsconnect.matching.internal.resume.pdf;

import java.io.IOException;
import java.io.InputStream;

/** ASCIIHexDecode and ASCII85Decode as a stream. */
final class TextCodecInput extends InputStream {
  private final InputStream in;
  private final boolean hex;
  private final int[] ready = new int[4];
  private int next;
  private int count;
  private boolean ended;

  TextCodecInput(InputStream in, boolean hex) {
    this.in = in;
    this.hex = hex;
  }

  @Override
  public int read() throws IOException {
    while (next == count) {
      if (ended) {
        return -1;
      }
      next = 0;
      count = 0;
      if (hex) {
        fillHex();
      } else {
        fill85();
      }
    }
    return ready[next++];
  }

  private void fillHex() throws IOException {
    int high = digit();
    int low = digit();
    if (high >= 0) {
      ready[count++] = high << 4 | Math.max(low, 0);
    }
  }

  private int digit() throws IOException {
    while (!ended) {
      int c = in.read();
      int d = Character.digit(c, 16);
      if (d >= 0) {
        return d;
      }
      ended = c < 0 || c == '>';
    }
    return -1;
  }

  private void fill85() throws IOException {
    long value = 0;
    int digits = 0;
    while (digits < 5 && !ended) {
      int c = in.read();
      if (c == 'z' && digits == 0) {
        count = 4;
        java.util.Arrays.fill(ready, 0);
        return;
      }
      if (c >= '!' && c <= 'u') {
        value = value * 85 + (c - '!');
        digits++;
      }
      ended = c < 0 || c == '~';
    }
    for (int i = digits; i < 5; i++) {
      value = value * 85 + 84;
    }
    for (int i = 0; i < digits - 1; i++) {
      ready[count++] = (int) (value >>> (24 - 8 * i)) & 0xff;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
