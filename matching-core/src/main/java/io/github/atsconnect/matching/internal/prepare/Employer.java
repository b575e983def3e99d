package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Distance;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.List;

/**
 * An organisation of a person's career: an employer, or a school.
 *
 * @param words the words that name it, folded, without legal form
 * @param flat the same without spaces
 * @param acronym first letters where there are two words or more, else {@code ""}
 * @param start month it began, since year 0, or -1
 * @param end month it ended, or -1
 * @param current whether the source says that it goes on
 */
public record Employer(
    List<String> words, String flat, String acronym, int start, int end, boolean current) {

  /** How two organisations compare. */
  public enum Likeness {
    /** The same words. */
    EQUAL,
    /** One is the acronym, a part or a misspelling of the other. */
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
    boolean acronym =
        (this.acronym.length() >= 2 && this.acronym.equals(other.flat))
            || (other.acronym.length() >= 2 && other.acronym.equals(flat));
    if (acronym || Distance.isTypo(flat, other.flat) || isPart(other) || other.isPart(this)) {
      return Likeness.CLOSE;
    }
    return Likeness.OTHER;
  }

  /** Whether all words stand at the beginning of the other's, and say enough alone. */
  private boolean isPart(Employer other) {
    return flat.length() >= 4
        && words.size() < other.words.size()
        && words.size() * 2 >= other.words.size()
        && other.words.subList(0, words.size()).equals(words);
  }

  @Override
  public String toString() {
    return "Employer[****]";
  }
}
