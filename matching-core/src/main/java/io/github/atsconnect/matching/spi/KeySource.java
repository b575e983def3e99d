package io.github.atsconnect.matching.spi;

import io.github.atsconnect.matching.model.Person;
import java.util.Collection;

/**
 * Match keys of a host's own: who shares one is compared. Two records of one person should share at
 * least one, and few others: a key that more people share than {@link
 * io.github.atsconnect.matching.MatchKeys#commonLimit} is passed over.
 *
 * <p>Implementations are deterministic, keep no state and are safe for use by many threads; {@code
 * KeySourceContract} of the module {@code matching-contracts} is their exam.
 */
@FunctionalInterface
public interface KeySource {

  /**
   * {@return the keys of a person as plain texts ("badge:4711"); empty where nothing is known} They
   * are hashed before anybody sees them, so two sources that may give equal texts begin them
   * differently. At most 64 count.
   *
   * @param person the person, of either side
   */
  Collection<String> keys(Person person);
}
