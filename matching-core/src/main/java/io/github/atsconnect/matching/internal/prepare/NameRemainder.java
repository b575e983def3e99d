package io.github.atsconnect.matching.internal.prepare;

import java.util.Arrays;

/** What a user name holds beside the person's name: "552" of "rkestleton552". */
final class NameRemainder {

  private final char[] rest;
  private int length;

  /** All of a user name without its separators. */
  NameRemainder(char[] flatHandle, int length) {
    this.rest = Arrays.copyOf(flatHandle, length);
    this.length = length;
  }

  /** How many characters are left without the parts of a name. */
  int without(NameForm name) {
    int before = length;
    remove(name.family());
    remove(name.given());
    for (int i = 0; i < name.between().size(); i++) {
      remove(name.between().get(i));
    }
    boolean initial = length < before && length > 0 && isInitial(rest[0], name);
    return length - (initial ? 1 : 0);
  }

  private static boolean isInitial(char letter, NameForm name) {
    if (begins(name.given(), letter) || begins(name.family(), letter)) {
      return true;
    }
    for (String part : name.between()) {
      if (begins(part, letter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String word, char letter) {
    return !word.isEmpty() && word.charAt(0) == letter;
  }

  /** Removes the first place where a part stands. */
  private void remove(String part) {
    int n = part.length();
    if (n < 2) {
      return;
    }
    for (int i = 0; i + n <= length; i++) {
      if (stands(part, i)) {
        System.arraycopy(rest, i + n, rest, i, length - i - n);
        length -= n;
        return;
      }
    }
  }

  private boolean stands(String part, int at) {
    for (int k = 0; k < part.length(); k++) {
      if (rest[at + k] != part.charAt(k)) {
        return false;
      }
    }
    return true;
  }
}
