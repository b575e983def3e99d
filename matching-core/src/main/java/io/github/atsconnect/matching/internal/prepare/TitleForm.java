package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A job title with abbreviations written out and seniority apart.
 *
 * @param trade the words that say what somebody does, sorted
 * @param level the words that say how senior, sorted and joined
 */
public record TitleForm(List<String> trade, String level) {

  /** Reads a title; null when nothing is left of it. */
  static @Nullable TitleForm parse(String text) {
    TreeSet<String> trade = new TreeSet<>();
    TreeSet<String> level = new TreeSet<>();
    for (String word : Fold.split(Fold.words(text))) {
      String full = Lexicon.TITLE_ABBREVIATIONS.getOrDefault(word, word);
      for (String w : Fold.split(full)) {
        if (Lexicon.SENIORITY.contains(w)) {
          level.add(w);
        } else if (!Lexicon.TITLE_FILLERS.contains(w)) {
          trade.add(stem(w));
        }
      }
    }
    if (trade.isEmpty()) {
      trade.addAll(level);
    }
    return trade.isEmpty() ? null : new TitleForm(List.copyOf(trade), String.join(" ", level));
  }

  /** "Engineering", "engineer" and "engineers" meet. */
  private static String stem(String word) {
    String w = word;
    if (w.length() > 4 && w.endsWith("s") && !w.endsWith("ss")) {
      w = w.substring(0, w.length() - 1);
    }
    if (w.length() > 6 && w.endsWith("ing")) {
      w = w.substring(0, w.length() - 3);
    }
    if (w.length() > 5 && w.endsWith("er")) {
      w = w.substring(0, w.length() - 2);
    }
    return w;
  }

  @Override
  public String toString() {
    return "TitleForm[****]";
  }
}
