package io.github.atsconnect.matching.internal.pack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link ByteWriter} wrote. Not thread-safe. */
final class ByteReader {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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

  /** Without a branch on the length, which nobody can predict. */
  int number() {
    int four = (int) INT.get(bytes, at);
    int length = Integer.numberOfTrailingZeros(~four) + 1;
    if (length > 4) {
      int out = (int) INT.get(bytes, at + 1);
      at += 5;
      return out;
    }
    at += length;
    return four << (32 - 8 * length) >>> (32 - 7 * length);
  }

  long eightBytes() {
    long out = (long) LONG.get(bytes, at);
    at += 8;
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
