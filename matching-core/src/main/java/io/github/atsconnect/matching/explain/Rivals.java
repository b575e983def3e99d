package io.github.atsconnect.matching.explain;

import java.util.List;

/**
 * Alternatives that look alike, in words: "two other Maria Garcias in Madrid".
 *
 * @param words who they are; holds personal data
 * @param members who they are by id, the likeliest first; may be fewer than {@code count}
 * @param count how many they are
 * @param probability that the candidate is one of them, 0 to 1
 */
public record Rivals(String words, List<Member> members, int count, double probability) {

  /**
   * One of them.
   *
   * @param personId id in the store
   * @param probability that the candidate is this person, 0 to 1
   */
  public record Member(String personId, double probability) {}

  /** Copies the members. */
  public Rivals {
    members = List.copyOf(members);
  }

  /** Redacted: the words hold personal data. */
  @Override
  public String toString() {
    return "Rivals[" + count + ", " + probability + "]";
  }
}
