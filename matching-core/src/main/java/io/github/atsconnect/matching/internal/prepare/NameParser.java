package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.name.NameWord;
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
    List<String> words = new ArrayList<>(read.words().size());
    for (NameWord word : read.words()) {
      words.add(word.text());
    }
    int n = words.size();
    if (n == 0) {
      return new NameForm("", "", List.of(), read.asides());
    }
    if (read.family() == 0) {
      return new NameForm(words.get(0), "", words.subList(1, n), read.asides());
    }
    boolean noGiven = n == 1 || read.family() == n;
    return new NameForm(
        noGiven ? "" : words.get(0),
        words.get(n - 1),
        words.subList(noGiven ? 0 : 1, n - 1),
        read.asides());
  }
}
