package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.text.Distance;
import java.util.ArrayList;
import java.util.List;

/** Joins neighbouring words that the other name writes as one: "Plat Ono Vich", "Coca Cola". */
final class WordMerge {

  private static final int MOST = 4;
  private static final int LONG = 7;

  private WordMerge() {}

  /** The words, with runs of them joined that are one word of the other name. */
  static List<NameWord> merge(List<NameWord> words, List<NameWord> other) {
    List<NameWord> out = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      int run = run(words, i, other);
      NameWord word = words.get(i);
      for (int k = 1; k < run; k++) {
        word = word.join(words.get(i + k));
      }
      out.add(word);
      i += run;
    }
    return out;
  }

  private static int run(List<NameWord> words, int from, List<NameWord> other) {
    if (from + 1 == words.size() || contains(other, words.get(from).text())) {
      return 1;
    }
    StringBuilder joined = new StringBuilder(words.get(from).text());
    for (int k = 1; k < MOST && from + k < words.size(); k++) {
      joined.append(words.get(from + k).text());
      boolean initial = words.get(from).isInitial() || words.get(from + k).isInitial();
      if (contains(other, joined.toString()) || (!initial && isNearly(other, joined.toString()))) {
        return k + 1;
      }
    }
    return 1;
  }

  static boolean contains(List<NameWord> words, String text) {
    for (NameWord word : words) {
      if (word.text().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNearly(List<NameWord> words, String text) {
    if (text.length() < LONG) {
      return false;
    }
    for (NameWord word : words) {
      if (word.text().length() >= LONG && Distance.edits(word.text(), text, 1) <= 1) {
        return true;
      }
    }
    return false;
  }
}
