package io.github.atsconnect.matching.internal.resume.pdf;

import java.io.IOException;
import java.io.InputStream;

/** RunLengthDecode as a stream. */
final class RunLengthInput extends InputStream {
  private final InputStream in;
  private int left;
  private int repeated = -1;

  RunLengthInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    while (left == 0) {
      int length = in.read();
      if (length < 0 || length == 128) {
        return -1;
      }
      left = length < 128 ? length + 1 : 257 - length;
      repeated = length < 128 ? -1 : in.read();
      if (length > 128 && repeated < 0) {
        return -1;
      }
    }
    left--;
    return repeated >= 0 ? repeated : in.read();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
