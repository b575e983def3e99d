package io.github.atsconnect.matching.internal.prepare;

import java.util.function.Consumer;

/** A user name of a mail address or profile: what stands between its separators. */
final class Handle {

  private Handle() {}

  /** The user name without its separators: "adaquill" of "ada.quill". */
  static String flat(String handle) {
    StringBuilder out = null;
    for (int i = 0; i < handle.length(); i++) {
      if (isSeparator(handle.charAt(i))) {
        out = out == null ? new StringBuilder(handle.length()).append(handle, 0, i) : out;
      } else if (out != null) {
        out.append(handle.charAt(i));
      }
    }
    return out == null ? handle : out.toString();
  }

  /** Gives each part between separators, without the digits at its end; parts may be empty. */
  static void parts(String handle, Consumer<String> sink) {
    int start = 0;
    for (int i = 0; i <= handle.length(); i++) {
      if (i == handle.length() || isSeparator(handle.charAt(i))) {
        sink.accept(handle.substring(start, i));
        start = i + 1;
      }
    }
  }

  /** A text without the digits at its end. */
  static String withoutNumber(String part) {
    int end = part.length();
    while (end > 0 && part.charAt(end - 1) >= '0' && part.charAt(end - 1) <= '9') {
      end--;
    }
    return part.substring(0, end);
  }

  static boolean isLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '_' || c == '.';
  }
}
