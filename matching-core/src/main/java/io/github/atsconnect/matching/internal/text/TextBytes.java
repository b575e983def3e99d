package io.github.atsconnect.matching.internal.text;

import java.nio.charset.StandardCharsets;

/** Texts as bytes that give back the very text: UTF-8, and another way for half characters. */
public final class TextBytes {

  /** Begins a text that UTF-8 cannot write; no UTF-8 text has this byte. */
  private static final byte HALVES = (byte) 0xff;

  private TextBytes() {}

  /** The bytes of a text. */
  public static byte[] of(String text) {
    byte[] out = text.getBytes(StandardCharsets.UTF_8);
    return isAscii(text) || new String(out, StandardCharsets.UTF_8).equals(text)
        ? out
        : halves(text);
  }

  /** The text of such bytes. */
  public static String read(byte[] bytes, int from, int length) {
    return length > 0 && bytes[from] == HALVES
        ? halves(bytes, from + 1, length - 1)
        : new String(bytes, from, length, StandardCharsets.UTF_8);
  }

  /** Whether all characters are ASCII. */
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static byte[] halves(String text) {
    byte[] out = new byte[1 + 2 * text.length()];
    out[0] = HALVES;
    for (int i = 0; i < text.length(); i++) {
      out[1 + 2 * i] = (byte) (text.charAt(i) >>> 8);
      out[2 + 2 * i] = (byte) text.charAt(i);
    }
    return out;
  }

  private static String halves(byte[] bytes, int from, int length) {
    char[] out = new char[length / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = (char) (bytes[from + 2 * i] << 8 | (bytes[from + 2 * i + 1] & 0xff));
    }
    return new String(out);
  }
}
