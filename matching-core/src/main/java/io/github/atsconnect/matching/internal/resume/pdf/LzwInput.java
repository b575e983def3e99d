package io.github.atsconnect.matching.internal.resume.pdf;

import java.io.IOException;
import java.io.InputStream;

/** LZWDecode (early change) as a stream. */
final class LzwInput extends InputStream {
  private static final int CLEAR = 256;
  private static final int END = 257;

  private final InputStream in;
  private final int[] prefix = new int[4097];
  private final byte[] suffix = new byte[4097];
  private final int[] length = new int[4097];
  private final byte[] out = new byte[4098];
  private int next;
  private int count;
  private int bits;
  private int bitCount;
  private int size = END + 1;
  private int previous = -1;
  private boolean ended;

  LzwInput(InputStream in) {
    this.in = in;
    for (int i = 0; i < 256; i++) {
      suffix[i] = (byte) i;
      length[i] = 1;
      prefix[i] = -1;
    }
  }

  @Override
  public int read() throws IOException {
    while (next == count) {
      if (ended) {
        return -1;
      }
      decodeOne();
    }
    return out[next++] & 0xff;
  }

  private void decodeOne() throws IOException {
    next = 0;
    count = 0;
    int code = code();
    if (code < 0 || code == END || code > size || (code == size && previous < 0)) {
      ended = true;
      return;
    }
    if (code == CLEAR) {
      size = END + 1;
      previous = -1;
      return;
    }
    if (previous >= 0 && size < 4096) {
      prefix[size] = previous;
      length[size] = length[previous] + 1;
      suffix[size] = first(code == size ? previous : code);
      size++;
    } else if (code >= size) {
      ended = true;
      return;
    }
    count = Math.min(length[code], out.length);
    for (int i = count - 1, c = code; i >= 0 && c >= 0; i--, c = prefix[c]) {
      out[i] = suffix[c];
    }
    previous = code;
  }

  private byte first(int code) {
    int c = code;
    while (prefix[c] >= 0) {
      c = prefix[c];
    }
    return suffix[c];
  }

  private int code() throws IOException {
    int width = size + 1 >= 2048 ? 12 : size + 1 >= 1024 ? 11 : size + 1 >= 512 ? 10 : 9;
    while (bitCount < width) {
      int b = in.read();
      if (b < 0) {
        return -1;
      }
      bits = bits << 8 | b;
      bitCount += 8;
    }
    bitCount -= width;
    int code = bits >>> bitCount & ((1 << width) - 1);
    bits &= (1 << bitCount) - 1;
    return code;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
