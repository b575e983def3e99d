package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Distance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of a person's career: an employer with the job there, or a school.
 *
 * @param company its name
 * @param title the job there, or null
 * @param start month it began, since year 0, or -1
 * @param end month it ended, or -1
 * @param current whether the source says that it goes on
 */
public record Employer(
    CompanyForm company, @Nullable TitleForm title, int start, int end, boolean current) {

  static Employer named(CompanyForm company) {
    return new Employer(company, null, -1, -1, false);
  }

  /** The words that name it, folded, without legal form. */
  public List<String> words() {
    return company.words();
  }

  /** The same without spaces. */
  public String flat() {
    return company.flat();
  }

  /** Whether an organisation stands earlier in a career too. */
  public static boolean isRepeated(Employer[] career, int i) {
    for (int j = 0; j < i; j++) {
      if (career[j].isNamedLike(career[i])) {
        return true;
      }
    }
    return false;
  }

  boolean isNamedLike(Employer other) {
    return company == other.company || company.hash() == other.company.hash();
  }

  /** How two organisations compare. */
  public enum Likeness {
    /** The same words, in any order. */
    EQUAL,
    /** One is the abbreviation, a part or a misspelling of the other. */
    CLOSE,
    /** Different. */
    OTHER
  }

  /** Compares the names; symmetric. */
  public Likeness compare(Employer other) {
    if (isNamedLike(other) || company.hasWordsOf(other.company)) {
      return Likeness.EQUAL;
    }
    String x = flat();
    String y = other.flat();
    boolean close =
        Distance.isTypo(x, y)
            || (x.charAt(0) == y.charAt(0)
                && (Abbreviations.isShortFor(words(), other.words())
                    || Abbreviations.isShortFor(other.words(), words())));
    return close ? Likeness.CLOSE : Likeness.OTHER;
  }

  @Override
  public String toString() {
    return "Employer[****]";
  }
}
