package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.spi.ProfileStore;
import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.Population;
import io.github.atsconnect.matching.model.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Profiles in memory with an index of their match keys. */
public final class InMemoryProfileStore implements ProfileStore {
  private final Person[] people;
  private final Map<String, Integer> byId;
  private final KeyIndex index;
  private final Population population;
  private final Instant since;

  private InMemoryProfileStore(
      Person[] people,
      Map<String, Integer> byId,
      KeyIndex index,
      Population population,
      Instant since) {
    this.since = since;
    this.people = people;
    this.byId = byId;
    this.index = index;
    this.population = population;
  }

  /**
   * Indexes the people; of those with the same id the last one counts.
   *
   * @param since since when they can be found
   */
  public static InMemoryProfileStore of(Iterable<Person> source, Plugins plugins, Instant since) {
    Map<String, Person> unique = new LinkedHashMap<>();
    source.forEach(p -> unique.put(p.id(), p));
    Person[] people = unique.values().toArray(new Person[0]);
    Map<String, Integer> byId = new HashMap<>(people.length * 4 / 3 + 1);
    KeyIndex.Builder index = new KeyIndex.Builder();
    for (int i = 0; i < people.length; i++) {
      byId.put(people[i].id(), i);
      for (String key : MatchKeys.of(people[i], plugins)) {
        index.add(key, i);
      }
    }
    return new InMemoryProfileStore(
        people, byId, index.build(), Population.of(Arrays.asList(people), plugins), since);
  }

  @Override
  public Collection<Person> findByKeys(Set<String> keys, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
    record Block(long hash, int size, boolean common) {}
    List<Block> blocks = new ArrayList<>(keys.size());
    for (String key : keys) {
      long hash = KeyIndex.hash(key);
      int size = index.count(hash);
      if (size > 0) {
        blocks.add(new Block(hash, size, size > MatchKeys.commonLimit(key)));
      }
    }
    blocks.sort(
        Comparator.comparing(Block::common)
            .thenComparingInt(Block::size)
            .thenComparingLong(Block::hash));
    Map<Integer, Votes> votes = new HashMap<>();
    for (Block block : blocks) {
      // Says too little to propose anybody, unless nothing else does; still tells the proposed
      // apart.
      boolean common = block.common() && !votes.isEmpty();
      double worth = 1 / (1 + Math.log(block.size()));
      index.forEach(
          block.hash(),
          person -> {
            Votes v = votes.get(person);
            if (v != null) {
              v.sum += worth;
            } else if (!common) {
              votes.put(person, new Votes(person, worth));
            }
          });
    }
    return votes.values().stream()
        .sorted(Comparator.<Votes>comparingDouble(v -> -v.sum).thenComparingInt(v -> v.person))
        .limit(limit)
        .map(v -> people[v.person])
        .toList();
  }

  @Override
  public Optional<Person> byId(String id) {
    return Optional.ofNullable(byId.get(id)).map(i -> people[i]);
  }

  @Override
  public Optional<Instant> knownSince(String id) {
    return byId.containsKey(id) ? Optional.of(since) : Optional.empty();
  }

  @Override
  public Population population() {
    return population;
  }

  private static final class Votes {
    final int person;
    double sum;

    Votes(int person, double sum) {
      this.person = person;
      this.sum = sum;
    }
  }
}
