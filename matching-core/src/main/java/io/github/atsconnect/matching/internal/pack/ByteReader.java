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
    int length = head >>> 2;
    int from = at;
    at += length;
    return switch (head & 3) {
      case ByteWriter.ASCII -> new String(bytes, from, length, StandardCharsets.ISO_8859_1);
      case ByteWriter.UTF_8 -> new String(bytes, from, length, StandardCharsets.UTF_8);
      default -> halfCharacters(from, length);
    };
  }

  private String halfCharacters(int from, int length) {
    char[] out = new char[length / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = (char) (bytes[from + 2 * i] << 8 | (bytes[from + 2 * i + 1] & 0xff));
    }
    return new String(out);
  }
}
