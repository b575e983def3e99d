package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.score.FrequencyCounter;
import io.github.atsconnect.matching.internal.score.StoreCounts;
import io.github.atsconnect.matching.internal.text.HashParts;

/** Counts and indexes the people of a store as they are prepared. */
final class Scan implements PreparedPeople.Witness {

  private final FrequencyCounter counter;
  private final KeyIndex.Builder keys = new KeyIndex.Builder();

  /**
   * Has seen nobody yet.
   *
   * @param toBeChanged whether people are to be added and removed later
   */
  Scan(boolean toBeChanged) {
    this.counter = new FrequencyCounter(toBeChanged);
  }

  @Override
  public PreparedPeople.Watch watch() {
    FrequencyCounter.Batch counted = counter.batch();
    KeyIndex.Builder.Batch indexed = keys.batch();
    return new PreparedPeople.Watch() {
      @Override
      public void see(PreparedPerson person, int place) {
        counted.add(person);
        indexed.add(person, place);
      }

      @Override
      public void end() {
        counted.end();
        indexed.end();
      }
    };
  }

  /** Puts together what was seen, once everybody was. */
  void finish(Parallel parallel) {
    parallel.run(HashParts.COUNT, counter::countPart);
    parallel.run(HashParts.COUNT, keys::buildPart);
  }

  StoreCounts counts() {
    return counter.store();
  }

  KeyIndex keys() {
    return keys.index();
  }
}
