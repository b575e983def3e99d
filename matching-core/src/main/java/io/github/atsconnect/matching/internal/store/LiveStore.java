package io.github.atsconnect.matching.internal.store;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.index.LiveKeys;
import io.github.atsconnect.matching.internal.pack.Forms;
import io.github.atsconnect.matching.internal.pack.PackedPeople;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.score.AttributeTypes;
import io.github.atsconnect.matching.internal.score.Frequencies;
import io.github.atsconnect.matching.internal.score.LiveCounts;
import io.github.atsconnect.matching.model.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A store to which people are added and from which they are removed. Who came since is kept beside
 * the store, whose own people keep their numbers. Many threads may read while nobody writes.
 */
public final class LiveStore {

  private static final int NOBODY = -1;

  private final Store base;
  private final Forms forms = new Forms();
  private final List<PackedPeople.@Nullable Batch> added = new ArrayList<>();
  private final List<@Nullable String> addedIds = new ArrayList<>();
  private final Map<String, Integer> addedNumbers = new HashMap<>();
  private final LiveKeys keys;
  private final LiveCounts counts;
  private final AttributeTypes types = new AttributeTypes();
  private Map<String, Attribute.Type> attributes;
  private Frequencies frequencies;
  private int changes;

  /** A store that has not changed yet. */
  public LiveStore(Store base) {
    this.base = base;
    this.keys = new LiveKeys(base.keys());
    this.counts = new LiveCounts(base.counts());
    this.types.addAll(base.attributes());
    this.attributes = types.types();
    this.frequencies = base.counts().frequencies();
  }

  /** Where a source gave several people one id, the last of them stays. */
  public void removeRepeated() {
    base.numbers()
        .eachRepeated(
            number -> {
              String id = base.ids().get(number);
              int[] same = base.numbersOf(id);
              while (numberOf(id) != same[same.length - 1]) {
                remove(id);
              }
            });
  }

  /** The store without the changes. */
  public Store base() {
    return base;
  }

  /** How many people there are. */
  public int size() {
    return Math.toIntExact(counts.size());
  }

  /** How many people were added or removed since the store was made. */
  public int changes() {
    return changes;
  }

  /** Adds a person, in place of one of the same id. */
  public void put(String id, PreparedPerson person) {
    remove(id);
    int number = Math.addExact(base.size(), added.size());
    added.add(PackedPeople.pack(new PreparedPerson[] {person}, forms));
    addedIds.add(id);
    addedNumbers.put(id, number);
    keys.add(number, person);
    counts.add(person);
    types.add(person);
    changed(person);
  }

  /** Removes the person of an id; returns whether there was one. */
  public boolean remove(String id) {
    int number = numberOf(id);
    if (number == NOBODY) {
      return false;
    }
    PreparedPerson person = person(number);
    if (number < base.size()) {
      keys.removeIndexed(number, person);
    } else {
      keys.removeAdded(number, person);
      added.set(number - base.size(), null);
      addedIds.set(number - base.size(), null);
      addedNumbers.remove(id);
    }
    counts.remove(person);
    types.remove(person);
    changed(person);
    return true;
  }

  private void changed(PreparedPerson person) {
    changes++;
    frequencies = counts.now();
    if (person.attributes().length > 0) {
      Map<String, Attribute.Type> now = types.types();
      attributes = now.equals(attributes) ? attributes : now;
    }
  }

  /** The number of an id, -1 for one that is not there. */
  public int numberOf(String id) {
    Integer number = addedNumbers.get(id);
    if (number != null) {
      return number;
    }
    for (int indexed : base.numbersOf(id)) {
      if (!keys.isRemoved(indexed)) {
        return indexed;
      }
    }
    return NOBODY;
  }

  /** The id of a number that was found. */
  public String id(int number) {
    if (number < base.size()) {
      return base.ids().get(number);
    }
    String id = addedIds.get(number - base.size());
    if (id == null) {
      throw new IllegalArgumentException("nobody has the number " + number);
    }
    return id;
  }

  /** A person by number, unpacked. */
  public PreparedPerson person(int number) {
    if (number < base.size()) {
      return base.people().person(number);
    }
    PackedPeople.Batch one = added.get(number - base.size());
    if (one == null) {
      throw new IllegalArgumentException("nobody has the number " + number);
    }
    return one.person(0, forms);
  }

  /** Gives the numbers of all people. */
  public void forEach(IntConsumer sink) {
    for (int number = 0; number < base.size(); number++) {
      if (!keys.isRemoved(number)) {
        sink.accept(number);
      }
    }
    for (int i = 0; i < added.size(); i++) {
      if (added.get(i) != null) {
        sink.accept(base.size() + i);
      }
    }
  }

  /** Starts a search; each thread has its own. */
  public KeyIndex.Search search() {
    return keys.search();
  }

  /** How common values are: an object that stays until the next change. */
  public Frequencies frequencies() {
    return frequencies;
  }

  /** The same, to be kept. */
  public Frequencies copyOfFrequencies() {
    return changes == 0 ? frequencies : counts.copy();
  }

  /** Which attributes people have, and of which type: an object that stays while they do. */
  public Map<String, Attribute.Type> attributes() {
    return attributes;
  }

  /** Bytes that the store takes, without what its people share. */
  public long bytes() {
    long sum = base.bytes() + keys.bytes() + counts.bytes();
    for (PackedPeople.Batch one : added) {
      sum += one == null ? 0 : one.bytes().limit();
    }
    return sum;
  }
}
