package io.github.atsconnect.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.atsconnect.matching.MatchKeys;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.KeySource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The exam of a {@link KeySource}. */
public abstract class KeySourceContract {

  private static final int MOST_KEYS = 64;

  /** Makes it a contract to extend. */
  protected KeySourceContract() {}

  /** {@return what is examined} */
  protected abstract KeySource keys();

  /**
   * {@return records that the keys have to bring together: each list holds records of one person}
   */
  protected abstract List<List<Person>> records();

  @Test
  void bringsTheRecordsOfAPersonTogether() {
    for (List<Person> records : records()) {
      for (Person a : records) {
        for (Person b : records) {
          Set<String> shared = new HashSet<>(keys().keys(a));
          shared.retainAll(new HashSet<>(keys().keys(b)));
          assertFalse(shared.isEmpty(), () -> a.id() + " and " + b.id() + " share no key");
        }
      }
    }
  }

  @Test
  void doesNotBringEverybodyTogether() {
    List<Person> first = records().stream().map(r -> r.get(0)).toList();
    Set<String> common = new HashSet<>(keys().keys(first.get(0)));
    first.forEach(p -> common.retainAll(new HashSet<>(keys().keys(p))));
    assertTrue(first.size() > 1, "records() needs two people at least");
    assertTrue(common.isEmpty(), () -> "everybody has the key " + common);
  }

  @Test
  void takesNoIdForEvidence() {
    everybody()
        .forEach(
            p ->
                assertEquals(
                    Set.copyOf(keys().keys(p)), Set.copyOf(keys().keys(People.renamed(p)))));
  }

  @Test
  void hasNoKeyForAPersonWithoutAnything() {
    assertTrue(keys().keys(People.nobody()).isEmpty());
  }

  @Test
  void hasFewKeysAPersonAndNoneThatIsBlank() {
    for (Person p : everybody()) {
      assertTrue(keys().keys(p).size() <= MOST_KEYS, () -> "too many keys for " + p.id());
      assertTrue(keys().keys(p).stream().noneMatch(String::isBlank), "a blank key");
    }
  }

  @Test
  void plugsInBesideTheStandardKeys() {
    Plugins plugins = Plugins.builder().keys(keys()).build();
    for (List<Person> records : records()) {
      Set<String> standard = MatchKeys.of(records.get(0));
      Set<String> all = MatchKeys.of(records.get(0), plugins);
      assertTrue(all.containsAll(standard));
      assertTrue(all.size() > standard.size());
    }
  }

  @Test
  void isTheSameEachTimeAndOnEveryThread() {
    List<Set<String>> once = all();
    IntStream.range(0, 8).parallel().forEach(i -> assertEquals(once, all()));
  }

  @Test
  void copesWithStrangePeopleInTime() {
    for (Person strange : People.strange()) {
      assertTimeoutPreemptively(Duration.ofSeconds(1), () -> keys().keys(strange), strange::id);
    }
  }

  private List<Person> everybody() {
    List<Person> out = new ArrayList<>();
    records().forEach(out::addAll);
    return out;
  }

  private List<Set<String>> all() {
    return everybody().stream().map(p -> Set.copyOf(keys().keys(p))).toList();
  }
}
