package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.name.PersonWords;
import io.github.atsconnect.matching.model.PersonName;
import java.util.ArrayList;
import java.util.List;

/** Tells which words of a name are given, which family name. */
final class NameParser {

  private NameParser() {}

  static NameForm parse(PersonName name) {
    PersonWords read =
        name.givenOrNull() != null && name.familyOrNull() != null
            ? PersonWords.of(name.givenOrNull(), name.familyOrNull())
            : PersonWords.of(name.full());
    int n = read.words().size();
    if (n == 0) {
      return new NameForm("", "", List.of(), read.asides());
    }
    if (read.family() == 0) {
      return new NameForm(word(read, 0), "", words(read, 1, n), read.asides());
    }
    boolean noGiven = n == 1 || read.family() == n;
    return new NameForm(
        noGiven ? "" : word(read, 0),
        word(read, n - 1),
        words(read, noGiven ? 0 : 1, n - 1),
        read.asides());
  }

  private static String word(PersonWords read, int i) {
    return read.words().get(i).text();
  }

  private static List<String> words(PersonWords read, int from, int to) {
    if (from >= to) {
      return List.of();
    }
    List<String> out = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      out.add(word(read, i));
    }
    return out;
  }
}
