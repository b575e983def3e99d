package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job title with abbreviations written out and seniority apart. Immutable; one object serves all
 * who have it.
 */
public final class TitleForm extends SharedForm {

  private final List<String> trade;
  private final String level;
  private final long hash;
  private final TitleForm[] only = {this};

  /**
   * A title.
   *
   * @param trade the words that say what somebody does, sorted
   * @param level the words that say how senior, joined
   */
  public TitleForm(Collection<String> trade, String level) {
    this.trade = List.copyOf(trade);
    this.level = level;
    this.hash = Hash.ofWords('t', this.trade);
  }

  /** Reads a title; null when nothing is left of it. */
  static @Nullable TitleForm parse(String text) {
    List<String> trade = new ArrayList<>(4);
    List<String> level = new ArrayList<>(2);
    for (String word : Fold.split(Fold.words(text))) {
      String full = Lexicon.TITLE_ABBREVIATIONS.get(word);
      if (full == null) {
        add(word, trade, level);
      } else {
        Fold.split(full).forEach(w -> add(w, trade, level));
      }
    }
    if (trade.isEmpty()) {
      trade.addAll(level);
    }
    return trade.isEmpty() ? null : new TitleForm(trade, String.join(" ", level));
  }

  private static void add(String word, List<String> trade, List<String> level) {
    if (Lexicon.SENIORITY.contains(word)) {
      insert(word, level);
    } else if (!Lexicon.TITLE_FILLERS.contains(word)) {
      insert(stem(word), trade);
    }
  }

  /** Puts a word in its place among sorted ones, unless it is there. */
  private static void insert(String word, List<String> sorted) {
    int at = Collections.binarySearch(sorted, word);
    if (at < 0) {
      sorted.add(-at - 1, word);
    }
  }

  /** The words that say what somebody does, sorted. */
  public List<String> trade() {
    return trade;
  }

  /** The words that say how senior, sorted and joined. */
  public String level() {
    return level;
  }

  /** Hash of the trade, for term frequencies and match keys. */
  public long hash() {
    return hash;
  }

  /** Whether two titles name one trade, at any level. */
  public boolean isTradeOf(TitleForm other) {
    return this == other || hash == other.hash;
  }

  /** This title alone, in an array that many people share: not to be written to. */
  public TitleForm[] only() {
    return only;
  }

  boolean isSame(TitleForm other) {
    return isTradeOf(other) && level.equals(other.level);
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
