package io.github.atsconnect.matching.internal.prepare;

/** What a user name holds beside the person's name: "552" of "rkestleton552". */
final class NameRemainder {

  private NameRemainder() {}

  static String of(String flatHandle, NameForm name) {
    String rest = remove(remove(flatHandle, name.family()), name.given());
    for (String part : name.between()) {
      rest = remove(rest, part);
    }
    boolean shortened = rest.length() < flatHandle.length();
    if (shortened && !rest.isEmpty()) {
      rest = isInitial(rest.charAt(0), name) ? rest.substring(1) : rest;
    }
    return rest;
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

  private static String remove(String handle, String part) {
    if (part.length() < 2) {
      return handle;
    }
    int at = handle.indexOf(part);
    return at < 0 ? handle : handle.substring(0, at) + handle.substring(at + part.length());
  }
}
