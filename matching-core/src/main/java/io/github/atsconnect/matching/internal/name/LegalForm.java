package io.github.atsconnect.matching.internal.name;

import io.github.atsconnect.matching.internal.lexicon.OrganizationLexicon;
import io.github.atsconnect.matching.internal.text.Distance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the legal form off an organisation's name, at either end. */
final class LegalForm {

  private static final String NO_KIND = "company";
  private static final int SHORTEST_MISSPELT = 7;

  /** Short legal forms that stand before the name; others there are mostly part of it. */
  private static final Set<String> LEADING = Set.of("ao", "pt", "mv", "mt");

  /** Words that stand behind a name: before it they are part of it. */
  private static final Set<String> TRAILING =
      Set.of("limited", "ltd", "company", "co", "corporation", "corp", "incorporated", "inc");

  /** Words of forms that are long enough to be misspelt, by their first character. */
  private static final List<String>[] LONG_WORDS = longWords();

  private LegalForm() {}

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  private static List<String>[] longWords() {
    List<String>[] out = new List[128];
    Arrays.setAll(out, first -> new ArrayList<>());
    for (String word : OrganizationLexicon.FORM_WORDS) {
      if (word.length() >= SHORTEST_MISSPELT) {
        out[word.charAt(0)].add(word);
      }
    }
    return out;
  }

  /**
   * Takes legal forms off both ends, but leaves a word at least.
   *
   * @param words folded, changed
   * @return the first kind that says something, {@code ""} when there is none
   */
  static String strip(List<String> words) {
    String kind = "";
    while (true) {
      int atEnd = longest(words, false);
      int atStart = atEnd > 0 ? 0 : longest(words, true);
      if (atEnd == 0 && atStart == 0) {
        return kind;
      }
      int size = words.size();
      List<String> form = atEnd > 0 ? words.subList(size - atEnd, size) : words.subList(0, atStart);
      String found = kind(form, atStart > 0);
      kind = kind.isEmpty() && !NO_KIND.equals(found) ? found : kind;
      form.clear();
    }
  }

  /** How many words at an end are a form: a listed one, or two words that forms are made of. */
  private static int longest(List<String> words, boolean atStart) {
    int most = words.size() - 1;
    int made = 0;
    int count = 0;
    int sure = 0;
    for (int n = 1; n <= most; n++) {
      String word = words.get(atStart ? n - 1 : words.size() - n);
      if (isLink(word)) {
        continue;
      }
      boolean known = OrganizationLexicon.FORM_WORDS.contains(word);
      if (!known && !isMisspelt(word)) {
        break;
      }
      sure += known ? 1 : 0;
      count++;
      made = count >= 2 && sure > 0 ? n : 0;
    }
    if (most <= 0 || !mayBeListed(words, atStart)) {
      return made;
    }
    for (int n = Math.min(OrganizationLexicon.LONGEST_PHRASE, most); n > made; n--) {
      if (listed(atStart ? words.subList(0, n) : end(words, n), atStart) != null) {
        return n;
      }
    }
    return made;
  }

  private static boolean mayBeListed(List<String> words, boolean atStart) {
    return atStart
        ? OrganizationLexicon.FORM_BEGINNINGS.contains(words.get(0))
        : OrganizationLexicon.FORM_ENDINGS.contains(words.get(words.size() - 1));
  }

  private static List<String> end(List<String> words, int n) {
    return words.subList(words.size() - n, words.size());
  }

  /** The kind of the longest listed form that a form ends or begins with. */
  private static String kind(List<String> form, boolean atStart) {
    int n = form.size();
    for (int k = Math.min(OrganizationLexicon.LONGEST_PHRASE, n); k > 0; k--) {
      String first = listed(form.subList(0, k), atStart);
      String last = listed(end(form, k), false);
      if (first != null || last != null) {
        return first != null ? first : String.valueOf(last);
      }
    }
    return "";
  }

  private static @Nullable String listed(List<String> phrase, boolean atStart) {
    String text = String.join(" ", phrase);
    boolean tooShort = text.length() < 3 && !LEADING.contains(text);
    return atStart && (tooShort || TRAILING.contains(text))
        ? null
        : OrganizationLexicon.legalKind(text);
  }

  private static boolean isLink(String word) {
    return OrganizationLexicon.FORM_LINKS.contains(word);
  }

  private static boolean isMisspelt(String word) {
    if (word.length() < SHORTEST_MISSPELT) {
      return false;
    }
    int limit = word.length() >= 12 ? 2 : 1;
    List<String> alike = LONG_WORDS[word.charAt(0)];
    for (int i = 0; i < alike.size(); i++) {
      String known = alike.get(i);
      if (Distance.edits(word, known, limit) <= limit) {
        return true;
      }
    }
    return false;
  }
}
