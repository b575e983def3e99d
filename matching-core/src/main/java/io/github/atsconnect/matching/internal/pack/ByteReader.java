package io.github.atsconnect.matching.internal.pack;

import java.nio.charset.StandardCharsets;

/** Reads what a {@link ByteWriter} wrote. Not thread-safe. */
final class ByteReader {

  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  int number() {
    byte first = bytes[at++];
    return first >= 0 ? first : longer(first & 0x7f);
  }

  private int longer(int low) {
    int out = low;
    for (int shift = 7; ; shift += 7) {
      byte next = bytes[at++];
      out |= (next & 0x7f) << shift;
      if (next >= 0) {
        return out;
      }
    }
  }

  long eightBytes() {
    long out = 0;
    for (int shift = 0; shift < 64; shift += 8) {
      out |= (bytes[at++] & 0xffL) << shift;
    }
    return out;
  }

  String text() {
    int head = number();
    int length = head >>> 1;
    String out =
        new String(
            bytes,
            at,
            length,
            (head & 1) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    at += length;
    return out;
  }
}
