package io.github.atsconnect.matching.internal.resume.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words and phrases to be found in folded text; a star at an end matches any letters there. */
public final class WordSet {
  private static final int LONGEST_PHRASE = 4;

  private final Set<String> exact = new HashSet<>();
  private final Set<String> firstOfMany = new HashSet<>();
  private final Stars ascii = new Stars();
  private final Stars others = new Stars();

  /** Words with a star; those of other scripts need not be tried on ASCII words. */
  private static final class Stars {
    private final Set<String> prefixes = new HashSet<>();
    private final Set<String> suffixes = new HashSet<>();
    private final List<String> infixes = new ArrayList<>();
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    private void add(String folded, boolean open, boolean ends) {
      if (open && ends) {
        infixes.add(folded);
      } else {
        (open ? suffixes : prefixes).add(folded);
      }
      shortest = Math.min(shortest, folded.length());
      longest = Math.max(longest, folded.length());
    }

    private boolean match(String word) {
      int top = Math.min(longest, word.length());
      for (int n = shortest; n <= top; n++) {
        if ((!prefixes.isEmpty() && prefixes.contains(word.substring(0, n)))
            || (!suffixes.isEmpty() && suffixes.contains(word.substring(word.length() - n)))) {
          return true;
        }
      }
      if (word.length() >= shortest) {
        for (String infix : infixes) {
          if (word.contains(infix)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  WordSet(Collection<String> words) {
    for (String word : words) {
      boolean open = word.startsWith("*");
      boolean ends = word.endsWith("*") && word.length() > 1;
      String folded = Fold.fold(word.replace("*", ""));
      if (folded.isEmpty()) {
        continue;
      }
      if (open || ends) {
        (isAscii(folded) ? ascii : others).add(folded, open, ends);
      } else {
        exact.add(folded);
        int space = folded.indexOf(' ');
        if (space > 0) {
          firstOfMany.add(folded.substring(0, space));
        }
      }
    }
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }

  /** How many of the words of {@code folded} belong to this set. */
  public int count(String[] folded) {
    int found = 0;
    for (int i = 0; i < folded.length; i++) {
      int length = match(folded, i);
      if (length > 0) {
        found += length;
        i += length - 1;
      }
    }
    return found;
  }

  /** Whether any word of {@code folded} belongs to this set. */
  public boolean any(String[] folded) {
    for (int i = 0; i < folded.length; i++) {
      if (match(folded, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether this one word or phrase, folded, belongs to this set. */
  public boolean has(String folded) {
    return word(folded);
  }

  private int match(String[] words, int at) {
    int best = word(words[at]) ? 1 : 0;
    if (firstOfMany.contains(words[at])) {
      StringBuilder phrase = new StringBuilder(words[at]);
      for (int n = 1; n < LONGEST_PHRASE && at + n < words.length; n++) {
        phrase.append(' ').append(words[at + n]);
        if (exact.contains(phrase.toString())) {
          best = n + 1;
        }
      }
    }
    return best;
  }

  private boolean word(String word) {
    return exact.contains(word) || ascii.match(word) || (!isAscii(word) && others.match(word));
  }
}
