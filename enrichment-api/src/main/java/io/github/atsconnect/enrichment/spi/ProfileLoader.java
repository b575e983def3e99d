package io.github.atsconnect.enrichment.spi;

import io.github.atsconnect.matching.model.Person;
import java.util.Collection;

/** Reads profiles from where the host keeps them. Safe for use by many threads. */
@FunctionalInterface
public interface ProfileLoader {

  /**
   * {@return the profiles of these ids, in any order; ids of which there is none are left out}
   *
   * @param ids at most some hundred
   */
  Collection<Person> load(Collection<String> ids);
}
