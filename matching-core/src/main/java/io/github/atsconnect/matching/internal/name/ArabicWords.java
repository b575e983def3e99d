package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.lexicon.NameLexicon;
import io.github.atsconnect.matching.internal.text.Sound;
import java.util.ArrayList;
import java.util.List;

/**
 * Arabic names of several words that are one: "Abd al-Rahman" and "Abdurrahman", "Abu Bakr", "Saif
 * al-Din" and "Saifuddin", "Zia-ur-Rahman". Articles go.
 */
final class ArabicWords {

  private static final String FAITH = "uddin";

  private ArabicWords() {}

  static List<NameWord> join(List<NameWord> words) {
    List<NameWord> out = new ArrayList<>(words.size());
    boolean isArabic = !words.isEmpty() && words.get(0).writing() == Sound.Writing.ARABIC;
    int i = isArabic ? afterArticle(words, 0) : 0;
    while (i < words.size()) {
      NameWord word = words.get(i);
      int next = afterArticle(words, i + 1);
      boolean last = next >= words.size();
      boolean article = next > i + 1;
      if (!last && NameLexicon.SERVANT.contains(word.text())) {
        out.add(word.as(servant(words.get(next).text())));
        i = next + 1;
      } else if (!last && NameLexicon.PARENT.contains(word.text())) {
        out.add(word.as("abu" + words.get(next).text()));
        i = next + 1;
      } else if (!last && isFaith(words.get(next).text(), article)) {
        out.add(word.as(word.text() + FAITH));
        i = next + 1;
      } else if (!last && article && isVerbalArticle(words.get(i + 1).text())) {
        out.add(word.as(word.text() + words.get(i + 1).text() + words.get(next).text()));
        i = next + 1;
      } else if (!last && isGod(words.get(next).text())) {
        out.add(word.as(word.text() + "ullah"));
        i = next + 1;
      } else {
        out.add(word);
        i = last && article ? words.size() : Math.max(i + 1, next);
      }
    }
    return out;
  }

  private static String servant(String of) {
    return isGod(of) || of.equals("lah") ? "abdullah" : "abdul" + of;
  }

  private static boolean isGod(String word) {
    return word.equals("ullah") || word.equals("allah") || word.equals("ollah");
  }

  private static boolean isFaith(String word, boolean article) {
    return NameLexicon.FAITH.contains(word) && (article || word.length() >= 5);
  }

  /** An article that stands only between two parts of one name: "ur" in "Habib-ur-Rahman". */
  private static boolean isVerbalArticle(String word) {
    return word.charAt(0) == 'u' || word.equals("ed");
  }

  private static int afterArticle(List<NameWord> words, int from) {
    boolean article =
        from + 1 < words.size() && isArticle(words.get(from).text(), words.get(from + 1).text());
    return article ? from + 1 : from;
  }

  /** The article's "l" may sound like the next letter: "ash-Shams", but not "an Yu". */
  private static boolean isArticle(String word, String next) {
    return NameLexicon.ARTICLE.contains(word)
        && (word.endsWith("l") || next.startsWith(word.substring(1)));
  }
}
