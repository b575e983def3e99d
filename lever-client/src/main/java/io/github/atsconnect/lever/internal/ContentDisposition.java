package io.github.atsconnect.lever.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name that a server suggests for a file: as RFC 6266 and 8187 have it, and as servers write it
 * all the same. Each character is looked at once.
 */
final class ContentDisposition {

  private static final int MAX_HEADER = 8000;

  private final String header;
  private int at;
  private @Nullable String extended;
  private @Nullable String plain;

  private ContentDisposition(String header) {
    this.header = header.length() > MAX_HEADER ? header.substring(0, MAX_HEADER) : header;
  }

  /** Returns the suggested name, which may be anything; empty where there is none. */
  static String fileName(String header) {
    ContentDisposition read = new ContentDisposition(header);
    read.parameters();
    if (read.extended != null) {
      return read.extended;
    }
    return read.plain == null ? "" : read.plain;
  }

  private void parameters() {
    while (at < header.length()) {
      String name = upTo("=;").trim().toLowerCase(Locale.ROOT);
      if (at < header.length() && header.charAt(at) == '=') {
        at++;
        blanks();
        boolean quoted = at < header.length() && header.charAt(at) == '"';
        parameter(name, quoted ? quoted() : upTo(";").trim());
        upTo(";");
      }
      at++;
    }
  }

  private String upTo(String ends) {
    int from = at;
    while (at < header.length() && ends.indexOf(header.charAt(at)) < 0) {
      at++;
    }
    return header.substring(from, at);
  }

  private void blanks() {
    while (at < header.length() && header.charAt(at) <= ' ') {
      at++;
    }
  }

  /**
   * A quoted text. A backslash before a letter is one of a path that somebody forgot to escape;
   * nobody escapes letters.
   */
  private String quoted() {
    StringBuilder text = new StringBuilder();
    for (at++; at < header.length() && header.charAt(at) != '"'; at++) {
      char c = header.charAt(at);
      if (c == '\\' && at + 1 < header.length() && isEscaped(header.charAt(at + 1))) {
        at++;
        c = header.charAt(at);
      }
      text.append(c);
    }
    at = Math.min(at + 1, header.length());
    return text.toString();
  }

  private static boolean isEscaped(char c) {
    return c != '.' && !Character.isLetterOrDigit(c);
  }

  private void parameter(String name, String value) {
    if (name.equals("filename*") && extended == null) {
      extended = extended(value);
    } else if (name.equals("filename") && plain == null && !value.isBlank()) {
      plain = plain(value);
    }
  }

  /** {@code charset'language'percent-encoded}; null where it is anything else. */
  private static @Nullable String extended(String value) {
    int charsetEnd = value.indexOf('\'');
    int languageEnd = charsetEnd < 0 ? -1 : value.indexOf('\'', charsetEnd + 1);
    if (languageEnd < 0) {
      return null;
    }
    String name = percentDecoded(value.substring(languageEnd + 1), value.substring(0, charsetEnd));
    return name == null || name.isBlank() ? null : name;
  }

  private static String plain(String value) {
    String repaired = repaired(value);
    String words = encodedWords(repaired);
    if (words != null) {
      return words;
    }
    String decoded = percentDecoded(repaired, "utf-8");
    return decoded == null || decoded.isBlank() ? repaired : decoded;
  }

  /** The JDK reads each byte of a header as a letter; most servers mean UTF-8. */
  private static String repaired(String value) {
    boolean bytes = value.chars().allMatch(c -> c < 256) && value.chars().anyMatch(c -> c > 127);
    String text = bytes ? decoded(value.getBytes(StandardCharsets.ISO_8859_1), "utf-8") : null;
    return text == null ? value : text;
  }

  private static @Nullable String percentDecoded(String value, String charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '%') {
        int high = i + 2 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
        int low = i + 2 < value.length() ? Character.digit(value.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          return null;
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else if (c > 127) {
        return null;
      } else {
        bytes.write(c);
      }
    }
    return decoded(bytes.toByteArray(), charset);
  }

  private static @Nullable String decoded(byte[] bytes, String charset) {
    try {
      return Charset.forName(charset.trim()).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException
        | IllegalCharsetNameException
        | UnsupportedCharsetException e) {
      return null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Words such as {@code =?utf-8?B?…?=}, as mail has them; null where there is none. */
  private static @Nullable String encodedWords(String value) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    boolean any = false;
    while (from < value.length()) {
      int begin = value.indexOf("=?", from);
      int charset = begin < 0 ? -1 : value.indexOf('?', begin + 2);
      int kind = charset < 0 ? -1 : value.indexOf('?', charset + 1);
      int end = kind < 0 ? -1 : value.indexOf("?=", kind + 1);
      String word =
          end < 0
              ? null
              : word(
                  value.substring(begin + 2, charset),
                  value.substring(charset + 1, kind),
                  value.substring(kind + 1, end));
      if (word == null) {
        return any ? text.append(value.substring(from)).toString() : null;
      }
      String between = value.substring(from, begin);
      text.append(any && between.isBlank() ? "" : between).append(word);
      any = true;
      from = end + 2;
    }
    return any ? text.toString() : null;
  }

  private static @Nullable String word(String charset, String kind, String content) {
    int language = charset.indexOf('*');
    String bare = language < 0 ? charset : charset.substring(0, language);
    if (kind.equalsIgnoreCase("q")) {
      return percentDecoded(content.replace("%", "%25").replace('_', ' ').replace('=', '%'), bare);
    }
    try {
      return kind.equalsIgnoreCase("b") ? decoded(Base64.getDecoder().decode(content), bare) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
