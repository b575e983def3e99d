package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.text.TextBytes;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link ByteWriter} wrote. Not thread-safe. */
final class ByteReader {

  /** How many bytes a number takes, by the last bits of its first byte. */
  private static final byte[] LENGTHS = {1, 2, 1, 3, 1, 2, 1, 4, 1, 2, 1, 3, 1, 2, 1, 5};

  private final byte[] bytes;
  private int at;

  /**
   * Reads an array.
   *
   * @param bytes with at least {@link ByteWriter#PADDING} bytes after what is read
   */
  ByteReader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  int number() {
    int first = bytes[at] & 0xff;
    if ((first & 1) == 0) {
      at++;
      return first >>> 1;
    }
    int four = fourBytes(at);
    int length = LENGTHS[four & 0xf];
    if (length > 4) {
      int out = fourBytes(at + 1);
      at += 5;
      return out;
    }
    at += length;
    return four << (32 - 8 * length) >>> (32 - 7 * length);
  }

  long eightBytes() {
    long out = (fourBytes(at) & 0xFFFF_FFFFL) | (long) fourBytes(at + 4) << 32;
    at += 8;
    return out;
  }

  /** Byte by byte: a view of the array costs calls until the code is fully compiled. */
  private int fourBytes(int from) {
    byte[] all = bytes;
    return (all[from] & 0xff)
        | (all[from + 1] & 0xff) << 8
        | (all[from + 2] & 0xff) << 16
        | all[from + 3] << 24;
  }

  String text() {
    return text(number());
  }

  /** A text or, in the place of one, a mark. */
  String text(String first, String second) {
    int head = number();
    return switch (head) {
      case ByteWriter.FIRST_MARK -> first;
      case ByteWriter.SECOND_MARK -> second;
      default -> text(head);
    };
  }

  private String text(int head) {
    int length = head >>> 1;
    int from = at;
    at += length;
    return (head & 1) == 0
        ? new String(bytes, from, length, StandardCharsets.ISO_8859_1)
        : TextBytes.read(bytes, from, length);
  }
}
