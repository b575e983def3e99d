package io.github.atsconnect.recruiter.search;

import io.github.atsconnect.enrichment.model.AtsRecord;
import io.github.atsconnect.enrichment.model.Badge;
import io.github.atsconnect.matching.model.Person;
import org.jspecify.annotations.Nullable;

/**
 * A result.
 *
 * @param person who
 * @param badge what is known without asking Lever, or null when not in Lever
 * @param possible whether a candidate may be this person
 * @param live what Lever says now, or null when it was not asked
 */
public record Hit(
    Person person, @Nullable Badge badge, boolean possible, @Nullable AtsRecord live) {

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Hit[" + person.id() + ", ****]";
  }
}
