package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.text.TextBytes;
import java.util.Arrays;

/** Writes small numbers and texts into an array that grows. Not thread-safe. */
final class ByteWriter {

  /** Bytes after the end that a reader may look at. */
  static final int PADDING = 4;

  /** A number that no text begins with: no byte of another script, which takes two at least. */
  static final int FIRST_MARK = 1;

  /** Another one: a single byte of another script. */
  static final int SECOND_MARK = 3;

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
    if (n >= 0 && n < 128) {
      bytes[size++] = (byte) (n << 1);
      return;
    }
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
    byte[] to = bytes;
    int at = size;
    to[at] = (byte) n;
    to[at + 1] = (byte) (n >>> 8);
    to[at + 2] = (byte) (n >>> 16);
    to[at + 3] = (byte) (n >>> 24);
    size = at + 4;
  }

  void eightBytes(long n) {
    room(8);
    fourBytes((int) n);
    fourBytes((int) (n >>> 32));
  }

  /** Writes a text: its length in bytes and whether all of it is ASCII, then the text. */
  void text(String text) {
    int start = size;
    int length = text.length();
    number(length << 1);
    room(length);
    byte[] to = bytes;
    int at = size;
    int all = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      all |= c;
      to[at + i] = (byte) c;
    }
    size = at + length;
    if (all >= 128) {
      size = start;
      otherText(TextBytes.of(text));
    }
  }

  private void otherText(byte[] text) {
    number(text.length << 1 | 1);
    room(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + more));
    }
  }
}
