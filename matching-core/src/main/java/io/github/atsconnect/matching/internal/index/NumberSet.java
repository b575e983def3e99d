package io.github.atsconnect.matching.internal.index;

import java.util.Arrays;

/**
 * People seen in a search, once or taken, by number. As large as what is seen, whatever the size of
 * the store, so that it stays in the processor's cache. Not thread-safe.
 */
final class NumberSet {

  /** A round, a number, and whether the number was taken; a place of another round is free. */
  private long[] places = new long[1 << 10];

  private int used;
  private int round = 1;

  /** Forgets everybody. */
  void clear() {
    used = 0;
    if (++round == Integer.MAX_VALUE) {
      Arrays.fill(places, 0);
      round = 1;
    }
  }

  /** Takes a number; returns whether it was not taken before. */
  boolean take(int number) {
    int place = place(number);
    long before = places[place];
    if (before == taken(number)) {
      return false;
    }
    places[place] = taken(number);
    grow(before);
    return true;
  }

  /** Sees a number; the second time it is taken. Returns whether it was taken now. */
  boolean see(int number) {
    int place = place(number);
    long before = places[place];
    if (before == taken(number)) {
      return false;
    }
    boolean again = before == seen(number);
    places[place] = again ? taken(number) : seen(number);
    grow(before);
    return again;
  }

  private long seen(int number) {
    return (long) round << 32 | (long) number << 1;
  }

  private long taken(int number) {
    return seen(number) | 1;
  }

  /** Where a number is or belongs. */
  private int place(int number) {
    int mask = places.length - 1;
    int i = (number * 0x9E3779B9) >>> 8 & mask;
    long seen = seen(number);
    while (places[i] >>> 32 == round && (places[i] & ~1L) != seen) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void grow(long before) {
    if (before >>> 32 == round || ++used * 2 < places.length) {
      return;
    }
    long[] old = places;
    places = new long[old.length * 2];
    for (long place : old) {
      if (place >>> 32 == round) {
        places[place((int) (place >>> 1) & Integer.MAX_VALUE)] = place;
      }
    }
  }
}
