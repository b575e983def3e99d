package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Distance;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of a person's career: an employer with the job there, or a school.
 *
 * @param words the words that name it, folded, without legal form
 * @param flat the same without spaces
 * @param title the job there, or null
 * @param start month it began, since year 0, or -1
 * @param end month it ended, or -1
 * @param current whether the source says that it goes on
 */
public record Employer(
    List<String> words,
    String flat,
    @Nullable TitleForm title,
    int start,
    int end,
    boolean current) {

  /** Whether an organisation stands earlier in a career too. */
  public static boolean isRepeated(Employer[] career, int i) {
    for (int j = 0; j < i; j++) {
      if (career[j].flat.equals(career[i].flat)) {
        return true;
      }
    }
    return false;
  }

  /** How two organisations compare. */
  public enum Likeness {
    /** The same words. */
    EQUAL,
    /** One is the abbreviation, a part or a misspelling of the other. */
    CLOSE,
    /** Different. */
    OTHER
  }

  /** Hash for term frequencies. */
  public long hash() {
    return Hash.of('c', flat);
  }

  /** Compares the names; symmetric. */
  public Likeness compare(Employer other) {
    if (flat.equals(other.flat)) {
      return Likeness.EQUAL;
    }
    if (flat.charAt(0) != other.flat.charAt(0)) {
      return Distance.isTypo(flat, other.flat) ? Likeness.CLOSE : Likeness.OTHER;
    }
    boolean close =
        Distance.isTypo(flat, other.flat)
            || Abbreviations.isShortFor(words, other.words)
            || Abbreviations.isShortFor(other.words, words);
    return close ? Likeness.CLOSE : Likeness.OTHER;
  }

  @Override
  public String toString() {
    return "Employer[****]";
  }
}
