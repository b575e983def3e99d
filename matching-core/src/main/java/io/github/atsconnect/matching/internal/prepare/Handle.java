package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Distinct;
import io.github.atsconnect.matching.internal.text.Hash;

/** A user name of a mail address or profile: what stands between its separators. */
final class Handle {

  private static final int SHORTEST_CODE = 4;

  private final String written;

  /** The user name without its separators: "adaquill" of "ada.quill". */
  private final char[] flat;

  private final int length;

  /** A user name as it is written, in lower case. */
  Handle(String written) {
    this.written = written;
    this.flat = new char[written.length()];
    int n = 0;
    for (int i = 0; i < flat.length; i++) {
      char c = written.charAt(i);
      if (!isSeparator(c)) {
        flat[n++] = c;
      }
    }
    this.length = n;
  }

  /** How long the user name is without its separators. */
  int length() {
    return length;
  }

  /** Hash of the user name without its separators. */
  long hash() {
    return Hash.of('u', flat, length);
  }

  /** How many characters the user name holds beside a name: 3 of "rkestleton552". */
  int beside(NameForm name) {
    return new NameRemainder(flat, length).without(name);
  }

  /**
   * Adds the words between separators, without the digits at their end.
   *
   * @param shortest words with fewer letters are left out
   * @param codes whether a longer part with digits in it may be a word with a number; else it is
   *     taken for a code
   */
  void words(int shortest, boolean codes, Distinct<String> sink) {
    String handle = written;
    int start = 0;
    for (int i = 0; i <= handle.length(); i++) {
      if (i == handle.length() || isSeparator(handle.charAt(i))) {
        int end = withoutNumber(handle, start, i);
        boolean code = !codes && i - start >= SHORTEST_CODE && hasDigit(handle, start, i);
        if (!code && end - start >= shortest && isLetters(handle, start, end)) {
          sink.add(handle.substring(start, end));
        }
        start = i + 1;
      }
    }
  }

  private static int withoutNumber(String handle, int start, int end) {
    int last = end;
    while (last > start && handle.charAt(last - 1) >= '0' && handle.charAt(last - 1) <= '9') {
      last--;
    }
    return last;
  }

  private static boolean isLetters(String handle, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isLetter(handle.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasDigit(String handle, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isDigit(handle.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '_' || c == '.';
  }
}
