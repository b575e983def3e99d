package io.github.atsconnect.enrichment.spi;

import io.github.atsconnect.matching.Population;
import io.github.atsconnect.matching.model.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The host's profiles, as the sync asks for them. Keep an index of match keys beside your profiles:
 * in a map, a SQL table or a search engine. They are those of {@link
 * io.github.atsconnect.matching.Matcher#keys} of the service's matcher, which without keys of your
 * own are those of {@link io.github.atsconnect.matching.MatchKeys#of}. Implementations are safe for
 * use by many threads.
 */
public interface ProfileStore {

  /**
   * {@return profiles that share at least one key, those that share the most and rarest keys first}
   *
   * @param keys match keys of a candidate; may be empty
   * @param limit most profiles to answer with, at least 1
   */
  Collection<Person> findByKeys(Set<String> keys, int limit);

  /**
   * {@return a profile by its id; empty when there is none}
   *
   * @param id the host's id
   */
  Optional<Person> byId(String id);

  /**
   * {@return since when a profile can be found here, or a later time; empty when nobody knows} "Not
   * in your ATS" is said of a profile without a link only when a full sync began after that: say it
   * if you can, such as from the time at which the profile was indexed.
   *
   * @param id the host's id
   */
  default Optional<Instant> knownSince(String id) {
    return Optional.empty();
  }

  /** {@return how many profiles there are, and how common names and companies are among them} */
  Population population();
}
