package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.InMemoryProfileStore;
import io.github.atsconnect.enrichment.spi.ProfileLoader;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.model.Person;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;

/** The profile stores that come with the library. */
public final class ProfileStores {
  private ProfileStores() {}

  /**
   * {@return a store in memory, for up to some hundred thousand profiles; reads the people once,
   * now} Of people with the same id the last one counts.
   *
   * @param people the profiles
   */
  public static ProfileStore inMemory(Iterable<Person> people) {
    return inMemory(people, Plugins.none());
  }

  /**
   * {@return the same with match keys and features of the host's own}
   *
   * @param people the profiles
   * @param plugins those of the matcher that the service is given
   */
  public static ProfileStore inMemory(Iterable<Person> people, Plugins plugins) {
    return inMemory(people, plugins, Clock.systemUTC().instant());
  }

  /**
   * {@return the same of people whom syncs before now could find too} Otherwise they count as known
   * since now.
   *
   * @param people the profiles
   * @param plugins those of the matcher that the service is given
   * @param knownSince since when each of them could be found: see {@link ProfileStore#knownSince}
   */
  public static ProfileStore inMemory(
      Iterable<Person> people, Plugins plugins, Instant knownSince) {
    return InMemoryProfileStore.of(people, plugins, knownSince);
  }

  /**
   * {@return a store over the host's own database, for any number of profiles}
   *
   * @param source PostgreSQL or SQLite, with a pool; not closed
   * @param loader reads profiles by id from where the host keeps them
   */
  public static JdbcProfileStore jdbc(DataSource source, ProfileLoader loader) {
    return jdbc(source, loader, Plugins.none());
  }

  /**
   * {@return the same with match keys and features of the host's own}
   *
   * @param source PostgreSQL or SQLite, with a pool; not closed
   * @param loader reads profiles by id from where the host keeps them
   * @param plugins those of the matcher that the service is given
   */
  public static JdbcProfileStore jdbc(DataSource source, ProfileLoader loader, Plugins plugins) {
    return JdbcProfileStore.open(source, loader, plugins);
  }
}
