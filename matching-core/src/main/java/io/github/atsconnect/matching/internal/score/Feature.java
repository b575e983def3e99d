package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/**
 * Something that two people are compared by: it finds the agreement level, and how common the
 * agreeing value is. Level 0 is always "missing" and weighs nothing. Stateless and safe for use by
 * many threads.
 */
public abstract class Feature {

  private final String name;
  private final List<Level> levels;

  Feature(String name, List<Level> levels) {
    this.name = name;
    this.levels = List.copyOf(levels);
  }

  /** The feature's name in models and explanations. */
  public final String name() {
    return name;
  }

  /** The levels; the first is "missing". */
  public final List<Level> levels() {
    return levels;
  }

  /**
   * Whether agreement in this feature (its level 1) alone nearly shows that two records are one
   * person.
   */
  public boolean isIdentifier() {
    return false;
  }

  /**
   * Whether a candidate has what the feature compares; where not, every comparison finds level 0
   * and need not be made.
   */
  boolean isKnown(PreparedPerson candidate) {
    return true;
  }

  /**
   * Compares a candidate with a person of the store.
   *
   * @param out receives the frequency of the agreeing value where the level goes by frequency
   * @return index of the level
   */
  abstract int compare(
      PreparedPerson candidate, PreparedPerson person, Frequencies frequencies, Finding out);

  /** The values that were compared, in words; "" where the level says it all. Personal data. */
  String detail(Person candidate, Person person) {
    return "";
  }

  /** The same where it depends on what was found. */
  String detail(int level, Person candidate, Person person) {
    return detail(candidate, person);
  }

  /** What a comparison found beside the level. */
  static final class Finding {
    double frequency;
    private final SharedCareer career = new SharedCareer();

    SharedCareer career(PreparedPerson candidate, PreparedPerson person) {
      return career.of(candidate, person);
    }
  }
}
