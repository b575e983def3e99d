package io.github.atsconnect.matching.internal.pack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes small numbers and texts into an array that grows. Not thread-safe. */
final class ByteWriter {

  private byte[] bytes = new byte[1 << 12];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** Writes a number, without a sign: seven bits a byte, the lowest first. */
  void number(int n) {
    room(5);
    int rest = n;
    while ((rest & ~0x7f) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void eightBytes(long n) {
    room(8);
    for (int shift = 0; shift < 64; shift += 8) {
      bytes[size++] = (byte) (n >>> shift);
    }
  }

  /** Writes a text: its length, and whether all of it is ASCII, then the text. */
  void text(String text) {
    byte[] own = text.getBytes(StandardCharsets.UTF_8);
    number(own.length << 1 | (own.length == text.length() ? 0 : 1));
    room(own.length);
    System.arraycopy(own, 0, bytes, size, own.length);
    size += own.length;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + more));
    }
  }
}
