package io.github.atsconnect.matching.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer said about a candidate: who it is, who it is not, or that it is nobody of the
 * store.
 *
 * @param candidateId who was judged
 * @param personIdOrNull whom of the store the verdict is about, null for "nobody of the store"
 * @param same whether they are one person; false for "nobody of the store"
 */
public record Verdict(String candidateId, @Nullable String personIdOrNull, boolean same) {

  /** Checks that nobody is nobody. */
  public Verdict {
    Objects.requireNonNull(candidateId, "candidateId");
    if (personIdOrNull == null && same) {
      throw new IllegalArgumentException("nobody cannot be the same person");
    }
  }

  /**
   * The candidate is this person.
   *
   * @param candidateId the candidate's id
   * @param personId whom of the store it is
   * @return a verdict that links the two
   */
  public static Verdict same(String candidateId, String personId) {
    return new Verdict(candidateId, personId, true);
  }

  /**
   * The candidate is not this person; perhaps another one.
   *
   * @param candidateId the candidate's id
   * @param personId whom of the store it is not
   * @return a verdict that keeps the two apart
   */
  public static Verdict different(String candidateId, String personId) {
    return new Verdict(candidateId, personId, false);
  }

  /**
   * The candidate is nobody of the store.
   *
   * @param candidateId the candidate's id
   * @return a verdict against everybody of the store
   */
  public static Verdict nobody(String candidateId) {
    return new Verdict(candidateId, null, false);
  }

  /** {@return whom of the store the verdict is about; empty for "nobody of the store"} */
  public Optional<String> personId() {
    return Optional.ofNullable(personIdOrNull);
  }
}
