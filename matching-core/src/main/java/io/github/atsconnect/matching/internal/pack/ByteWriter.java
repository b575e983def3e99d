package io.github.atsconnect.matching.internal.pack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes small numbers and texts into an array that grows. Not thread-safe. */
final class ByteWriter {

  /** How a text is encoded: the two lowest bits of the number before it. */
  static final int ASCII = 0;

  static final int UTF_8 = 1;

  /** For half characters, of which UTF-8 has none. */
  static final int UTF_16 = 2;

  /** Bytes after the end that a reader may look at. */
  static final int PADDING = 4;

  private byte[] bytes = new byte[1 << 12];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** What was written, and the padding. */
  byte[] toArray() {
    return Arrays.copyOf(bytes, size + PADDING);
  }

  /**
   * Writes a number, without a sign: in as many bytes as it needs, and the first byte ends with as
   * many ones as bytes follow.
   */
  void number(int n) {
    room(5);
    int length = Math.max(1, (38 - Integer.numberOfLeadingZeros(n)) / 7);
    if (length > 4) {
      bytes[size++] = 0x0f;
      fourBytes(n);
      return;
    }
    int marked = n << length | (1 << (length - 1)) - 1;
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) (marked >>> 8 * i);
    }
  }

  private void fourBytes(int n) {
    for (int shift = 0; shift < 32; shift += 8) {
      bytes[size++] = (byte) (n >>> shift);
    }
  }

  void eightBytes(long n) {
    room(8);
    for (int shift = 0; shift < 64; shift += 8) {
      bytes[size++] = (byte) (n >>> shift);
    }
  }

  /** Writes a text: its length in bytes and how it is encoded, then the text. */
  void text(String text) {
    int length = text.length();
    if (isAscii(text)) {
      number(length << 2 | ASCII);
      room(length);
      for (int i = 0; i < length; i++) {
        bytes[size++] = (byte) text.charAt(i);
      }
      return;
    }
    byte[] own = text.getBytes(StandardCharsets.UTF_8);
    if (!new String(own, StandardCharsets.UTF_8).equals(text)) {
      halfCharacters(text);
      return;
    }
    number(own.length << 2 | UTF_8);
    room(own.length);
    System.arraycopy(own, 0, bytes, size, own.length);
    size += own.length;
  }

  private void halfCharacters(String text) {
    number(2 * text.length() << 2 | UTF_16);
    room(2 * text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) (text.charAt(i) >>> 8);
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + more));
    }
  }
}
