package io.github.atsconnect.matching.explain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What would happen if more were known: the pair is scored again as if the missing values were
 * there.
 *
 * @param missing what is missing, mostly one thing
 * @param ifSame the probability if the values turned out to be the same, 0 to 1
 * @param ifOther the probability if they turned out to differ, 0 to 1
 * @param settles whether the same values would make it a match
 */
public record Settling(List<Missing> missing, double ifSame, double ifOther, boolean settles) {

  /** Who lacks it. */
  public enum Side {
    /** The candidate: the person of the store has it. */
    CANDIDATE,
    /** The person of the store: the candidate has it. */
    PERSON,
    /** Both. */
    BOTH
  }

  /**
   * Something that cannot be compared, since it is not known on both sides.
   *
   * @param evidence what: "email address", "employer", or an attribute's name
   * @param side who lacks it
   */
  public record Missing(String evidence, Side side) {

    /** {@return who lacks what: "email address of the candidate"} */
    public String words() {
      return evidence + of(side);
    }
  }

  /** Copies the list. */
  public Settling {
    missing = List.copyOf(missing);
    if (missing.isEmpty()) {
      throw new IllegalArgumentException("something has to be missing");
    }
  }

  /** {@return what is missing: "email address of the candidate"} */
  public String words() {
    return missing.stream().map(Missing::words).collect(Collectors.joining(" and "));
  }

  static String of(Side side) {
    return switch (side) {
      case CANDIDATE -> " of the candidate";
      case PERSON -> " of the person in the store";
      case BOTH -> " of both";
    };
  }
}
