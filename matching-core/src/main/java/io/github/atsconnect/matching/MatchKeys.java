package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Person;
import java.util.Set;

/** Placeholder, being written. */
public final class MatchKeys {
  private MatchKeys() {}

  /** The blocking keys of a person. */
  public static Set<String> of(Person person) {
    return Set.copyOf(person.emails());
  }
}
