package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Person;

/**
 * What is known of a whole store: how many people it holds and how common names, companies, titles
 * and places are in it. Placeholder, being written.
 */
public final class Population {
  private final long size;

  private Population(long size) {
    this.size = size;
  }

  /** A store of which only the size is known; shipped frequencies are used. */
  public static Population ofSize(long size) {
    return new Population(size);
  }

  /** Counts a whole store. */
  public static Population of(Iterable<Person> people) {
    long n = 0;
    for (Person ignored : people) {
      n++;
    }
    return new Population(n);
  }

  /** How many people the store holds. */
  public long size() {
    return size;
  }
}
