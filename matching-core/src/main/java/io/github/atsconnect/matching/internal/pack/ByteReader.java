package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.text.TextBytes;
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
    int length = head >>> 1;
    int from = at;
    at += length;
    return (head & 1) == 0
        ? new String(bytes, from, length, StandardCharsets.ISO_8859_1)
        : TextBytes.read(bytes, from, length);
  }
}
