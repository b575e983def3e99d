package io.github.atsconnect.matching.internal.prepare;

import org.jspecify.annotations.Nullable;

/**
 * One object for equal words of names, of which most are common. Bounded: where two words fall on
 * one place, the later stays. Safe for use by many threads.
 */
final class WordPool {

  private static final int PLACES = 1 << 12;

  private final @Nullable String[] words = new @Nullable String[PLACES];

  /** An equal word, the same object for many. */
  String shared(String word) {
    int hash = word.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    String known = words[place];
    if (known != null && known.equals(word)) {
      return known;
    }
    words[place] = word;
    return word;
  }
}
