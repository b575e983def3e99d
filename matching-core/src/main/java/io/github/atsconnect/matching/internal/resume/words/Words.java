package io.github.atsconnect.matching.internal.resume.words;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The word lists, read once. */
public final class Words {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern JOINED =
      Pattern.compile(
          " and | und | et | y | e | i | и | та | ve | och | og | en | ja | και | si | va | و ");
  private static final int LONGEST_HEADING = 60;

  private static final Map<String, SectionKind> HEADINGS = headings();
  private static final Map<String, Set<String>> ORGS = WordList.read("orgs.txt");

  /** Words of job titles. */
  public static final WordSet TITLES = all("titles.txt");

  /** Legal forms: certain signs of an organisation's name. */
  public static final WordSet FORMS = new WordSet(section(ORGS, "FORM"));

  /** Kinds of organisation: likely signs of an organisation's name. */
  public static final WordSet KINDS = new WordSet(section(ORGS, "KIND"));

  /** Kinds of school. */
  public static final WordSet SCHOOLS = new WordSet(section(ORGS, "SCHOOL"));

  /** Degrees and fields of study. */
  public static final WordSet DEGREES = all("degrees.txt");

  /** Which word of a longer heading decides: "Volunteer Experience" is about volunteering. */
  private static final List<SectionKind> TELLING =
      List.of(
          SectionKind.OTHER,
          SectionKind.PERSONAL,
          SectionKind.SUMMARY,
          SectionKind.INTERESTS,
          SectionKind.CONTACT,
          SectionKind.SKILLS,
          SectionKind.EXPERIENCE,
          SectionKind.EDUCATION,
          SectionKind.LANGUAGES,
          SectionKind.AWARDS,
          SectionKind.CERTIFICATES,
          SectionKind.PROJECTS,
          SectionKind.PUBLICATIONS,
          SectionKind.REFERENCES,
          SectionKind.VOLUNTEER);

  private Words() {}

  /** The words of a text, folded. */
  public static String[] of(String text) {
    String folded = Fold.fold(text);
    return folded.isEmpty() ? new String[0] : SPACE.split(folded);
  }

  /** What a heading of this text is about, or null when it is none that is known. */
  public static @Nullable SectionKind heading(String text) {
    if (text.length() > LONGEST_HEADING) {
      return null;
    }
    String folded = Fold.fold(text);
    SectionKind kind = HEADINGS.get(folded);
    if (kind == null && folded.length() > 4 && Character.isDigit(folded.charAt(0))) {
      kind = HEADINGS.get(folded.replaceFirst("^[0-9]{1,2} ", ""));
    }
    return kind != null ? kind : joined(folded, text);
  }

  /**
   * What a line that looks like a heading is about, judged by any of its words; {@code OTHER} when
   * none is known.
   */
  public static SectionKind headingByAnyWord(String text) {
    SectionKind found = SectionKind.OTHER;
    for (String word : of(text)) {
      SectionKind kind = word.length() > 1 ? HEADINGS.get(word) : null;
      if (kind != null && TELLING.indexOf(kind) > TELLING.indexOf(found)) {
        found = kind;
      }
    }
    return found;
  }

  /** "X and Y", "X / Y": both known, the first one counts. */
  private static @Nullable SectionKind joined(String folded, String text) {
    if (folded.indexOf(' ') < 0 || folded.length() > LONGEST_HEADING) {
      return null;
    }
    String[] parts = JOINED.split(folded);
    if (parts.length < 2) {
      parts = text.split("[/|,·•・]", -1);
    }
    if (parts.length < 2 || parts.length > 4) {
      return null;
    }
    SectionKind first = null;
    for (String part : parts) {
      SectionKind kind = HEADINGS.get(Fold.fold(part));
      if (kind == null) {
        return null;
      }
      first = first == null ? kind : first;
    }
    return first;
  }

  private static Map<String, SectionKind> headings() {
    Map<String, SectionKind> headings = new HashMap<>();
    Map<SectionKind, Set<String>> byKind = new EnumMap<>(SectionKind.class);
    WordList.read("headings.txt")
        .forEach((name, set) -> byKind.put(SectionKind.valueOf(name), set));
    byKind.forEach((kind, set) -> set.forEach(w -> headings.putIfAbsent(Fold.fold(w), kind)));
    return headings;
  }

  private static WordSet all(String file) {
    return new WordSet(section(WordList.read(file), ""));
  }

  private static Set<String> section(Map<String, Set<String>> sections, String name) {
    return sections.getOrDefault(name, Set.of());
  }
}
