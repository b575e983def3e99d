package io.github.atsconnect.enrichment.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who works with a candidate.
 *
 * @param nameOrNull name, or null when the key may not read users
 * @param emailOrNull email, or null when unknown
 */
public record Recruiter(@Nullable String nameOrNull, @Nullable String emailOrNull) {

  /** {@return the name, if known} */
  public Optional<String> name() {
    return Optional.ofNullable(nameOrNull);
  }

  /** {@return the email, if known} */
  public Optional<String> email() {
    return Optional.ofNullable(emailOrNull);
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Recruiter[****]";
  }
}
