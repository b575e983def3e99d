package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.Frequencies;
import io.github.atsconnect.matching.model.Person;
import java.util.Iterator;

/**
 * What is known of a whole store: how many people it holds, and how common names, companies, titles
 * and places are in it. A rare name says more than a common one. Holds hashes and counts, no text.
 * Immutable and safe for use by many threads.
 */
public final class Population {

  private final Frequencies frequencies;

  Population(Frequencies frequencies) {
    this.frequencies = frequencies;
  }

  /**
   * A store of which only the size is known; shipped frequencies are used.
   *
   * @param size number of people, at least 0
   */
  public static Population ofSize(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a store's size must not be negative, was " + size);
    }
    return new Population(Frequencies.ofSize(size));
  }

  /** Counts a whole store, in one pass and without keeping the people. */
  public static Population of(Iterable<Person> people) {
    return of(people, Plugins.none());
  }

  /** The same, counting also the values of a host's own features. */
  public static Population of(Iterable<Person> people, Plugins plugins) {
    Preparer preparer = plugins.preparer();
    Iterable<PreparedPerson> prepared =
        () -> {
          Iterator<Person> all = people.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return all.hasNext();
            }

            @Override
            public PreparedPerson next() {
              return preparer.prepare(all.next());
            }
          };
        };
    return new Population(Frequencies.of(prepared));
  }

  /** How many people the store holds, at least 1. */
  public long size() {
    return frequencies.size();
  }

  Frequencies frequencies() {
    return frequencies;
  }
}
