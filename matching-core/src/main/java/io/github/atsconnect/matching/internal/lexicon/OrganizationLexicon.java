package io.github.atsconnect.matching.internal.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shipped words of organisations' names, loaded once. All are folded: lower-case ASCII. */
public final class OrganizationLexicon {

  private static final WordLists WORDS = WordLists.load("organization-words.txt");
  private static final WordLists FORMS = WordLists.load("legal-forms.txt");

  /** Words that say nothing. */
  public static final Set<String> FILLERS = WORDS.list("filler");

  /** Words that are often left out of a name that has others. */
  public static final Set<String> OFTEN_LEFT_OUT = WORDS.list("loose");

  /** Words that many organisations have. */
  public static final Set<String> GENERIC = WORDS.list("generic");

  /** Words that legal forms are made of. */
  public static final Set<String> FORM_WORDS = FORMS.list("form");

  /** Short words between them. */
  public static final Set<String> FORM_LINKS = FORMS.list("link");

  /** The most words that a phrase of the lists has. */
  public static final int LONGEST_PHRASE = 7;

  /** Forms in scripts without spaces and what they stand for, the longest first. */
  public static final List<Map.Entry<String, String>> NATIVE_FORMS =
      FORMS.list("native").stream()
          .map(entry -> entry.split("="))
          .map(parts -> Map.entry(parts[0], parts[1]))
          .sorted(
              Comparator.comparingInt((Map.Entry<String, String> e) -> -e.getKey().length())
                  .thenComparing(Map.Entry::getKey))
          .toList();

  private static final Map<String, String> KINDS = FORMS.replacements();
  private static final Map<String, String> SPELLINGS = WORDS.replacements();

  /** The first words of the listed legal forms. */
  public static final Set<String> FORM_BEGINNINGS =
      KINDS.keySet().stream()
          .map(phrase -> phrase.split(" ")[0])
          .collect(Collectors.toUnmodifiableSet());

  /** The last words of the listed legal forms. */
  public static final Set<String> FORM_ENDINGS =
      KINDS.keySet().stream()
          .map(phrase -> phrase.substring(phrase.lastIndexOf(' ') + 1))
          .collect(Collectors.toUnmodifiableSet());

  private OrganizationLexicon() {}

  /** Kind of legal person that a phrase stands for ("gmbh": "limited"), null when it is none. */
  public static @Nullable String legalKind(String phrase) {
    return KINDS.get(phrase);
  }

  /** The usual spelling of a word or phrase; null when the lists have none. */
  public static @Nullable String spelling(String phrase) {
    return SPELLINGS.get(phrase);
  }
}
