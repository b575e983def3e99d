package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.internal.KeyTable;
import io.github.atsconnect.enrichment.spi.ProfileLoader;
import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.Population;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Profiles in the host's own database, found by a table of match keys beside them: {@code
 * ats_profile_key}, some fifteen rows a profile, filled by this class from what the host hands
 * over. The profiles themselves stay where they are and are read by the host's {@link
 * ProfileLoader}. Runs on PostgreSQL and SQLite; the tables are made when they are not there.
 *
 * <p>Fill it once with {@link #indexAll}, then {@link #index} each profile that changes. Safe for
 * use by many threads and nodes. Throws {@link EnrichmentException} with {@code STORAGE} when the
 * database does not answer.
 */
public final class JdbcProfileStore implements ProfileStore {
  private static final int BATCH = 500;

  private final KeyTable table;
  private final ProfileLoader loader;
  private final Plugins plugins;

  private JdbcProfileStore(KeyTable table, ProfileLoader loader, Plugins plugins) {
    this.table = table;
    this.loader = loader;
    this.plugins = plugins;
  }

  /**
   * Opens it.
   *
   * @param source the host's database, with a pool; not closed
   * @param loader reads profiles by id
   * @param plugins those of the matcher that the service is given
   */
  static JdbcProfileStore open(DataSource source, ProfileLoader loader, Plugins plugins) {
    return new JdbcProfileStore(KeyTable.open(source), loader, plugins);
  }

  /**
   * Takes up a profile that is new or has changed.
   *
   * @param profile the profile as it is now
   */
  public void index(Person profile) {
    table.replace(profile.id(), MatchKeys.of(profile, plugins));
  }

  /**
   * Forgets a profile.
   *
   * @param id the host's id; need not be there
   */
  public void remove(String id) {
    table.replace(id, Set.of());
  }

  /**
   * Takes up all profiles, counts how common names and companies are among them, and forgets those
   * that were not handed over. Look-ups go on meanwhile, and see old and new. Of several at once,
   * the one that began last counts.
   *
   * @param profiles each id once; read to its end, not closed. Of a query that was run before this
   *     call, index again what has been saved, and remove again what has been deleted, since then
   * @return how many there were
   */
  public long indexAll(Stream<Person> profiles) {
    return indexAll(profiles, n -> {});
  }

  /**
   * The same, telling how many profiles have been taken up, every 500.
   *
   * @param profiles all of them, in any order; read on this thread
   * @param progress is told on this thread
   * @return how many there were
   */
  public long indexAll(Stream<Person> profiles, LongConsumer progress) {
    Filling filling = new Filling(profiles.iterator(), progress);
    Population population = Population.of(() -> filling, plugins);
    filling.flush();
    table.finish(filling.generation, population);
    return filling.count;
  }

  @Override
  public Collection<Person> findByKeys(Set<String> keys, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
    List<String> ids = table.find(keys, limit);
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Person> loaded = new HashMap<>();
    loader.load(ids).forEach(p -> loaded.put(p.id(), p));
    List<Person> found = new ArrayList<>(ids.size());
    for (String id : ids) {
      Person person = loaded.get(id);
      if (person != null) {
        found.add(person);
      }
    }
    return found;
  }

  @Override
  public Optional<Person> byId(String id) {
    return loader.load(List.of(id)).stream().filter(p -> p.id().equals(id)).findFirst();
  }

  @Override
  public Population population() {
    return table.population();
  }

  /** Hands people on to be counted, and writes their keys on the way. */
  private final class Filling implements Iterator<Person> {
    private final Iterator<Person> source;
    private final LongConsumer progress;
    private final long generation = table.nextGeneration();
    private final Map<String, Set<String>> batch = new HashMap<>();
    private long count;

    Filling(Iterator<Person> source, LongConsumer progress) {
      this.source = source;
      this.progress = progress;
    }

    @Override
    public boolean hasNext() {
      return source.hasNext();
    }

    @Override
    public Person next() {
      Person person = source.next();
      batch.put(person.id(), MatchKeys.of(person, plugins));
      count++;
      if (batch.size() >= BATCH) {
        flush();
      }
      return person;
    }

    void flush() {
      table.add(batch, generation);
      batch.clear();
      progress.accept(count);
    }
  }
}
