package io.github.atsconnect.matching.internal.index;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.Arrays;

/**
 * Who has a match key: a flat hash index over a list of people. Eight bytes an entry: the person's
 * number, and half of the key to tell it from its neighbours. Immutable once built.
 */
public final class KeyIndex {

  private final int[] starts;
  private final int[] numbers;
  private final int[] checks;
  private final int shift;

  private KeyIndex(int[] starts, int[] numbers, int[] checks, int shift) {
    this.starts = starts;
    this.numbers = numbers;
    this.checks = checks;
    this.shift = shift;
  }

  /** Indexes people by their place in the array. */
  public static KeyIndex of(PreparedPerson[] people) {
    int bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(Math.max(1, people.length) * 4));
    int shift = 64 - Math.min(28, bits);
    int buckets = 1 << (64 - shift);
    int[] starts = new int[buckets + 1];
    long[] total = {0};
    for (PreparedPerson person : people) {
      Keys.of(
          person,
          (kind, hash) -> {
            starts[(int) (mix(kind, hash) >>> shift) + 1]++;
            total[0]++;
          });
    }
    if (total[0] > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "too many people for one index in memory: " + people.length + "; split the store");
    }
    for (int i = 0; i < buckets; i++) {
      starts[i + 1] += starts[i];
    }
    int[] numbers = new int[(int) total[0]];
    int[] checks = new int[numbers.length];
    int[] next = starts.clone();
    for (int i = 0; i < people.length; i++) {
      int number = i;
      Keys.of(
          people[i],
          (kind, hash) -> {
            long key = mix(kind, hash);
            int at = next[(int) (key >>> shift)]++;
            numbers[at] = number;
            checks[at] = (int) key;
          });
    }
    return new KeyIndex(starts, numbers, checks, shift);
  }

  /** Starts a search; each thread has its own. */
  public Search search(int people) {
    return new Search(people);
  }

  private static long mix(char kind, long hash) {
    return Hash.combine(hash, kind);
  }

  /** Collects the people who share a key with a candidate. Not thread-safe. */
  public final class Search {
    private final int[] seen;
    private int round;
    private int[] found = new int[64];
    private int size;
    private long passedOver;

    private Search(int people) {
      this.seen = new int[people];
    }

    /** Finds everybody who shares a key; returns how many. */
    public int run(PreparedPerson candidate) {
      round++;
      size = 0;
      Keys.of(candidate, this::look);
      return size;
    }

    /** Finds everybody who shares a key other than an identifier; returns how many. */
    public int runWithoutIdentifiers(PreparedPerson candidate) {
      round++;
      size = 0;
      Keys.of(
          candidate,
          (kind, hash) -> {
            if (!KeyKinds.isIdentifier(kind)) {
              look(kind, hash);
            }
          });
      return size;
    }

    /** The person found at a place, 0 to the number found less one. */
    public int found(int i) {
      return found[i];
    }

    /** How many keys were passed over since the start because too many people share them. */
    public long passedOver() {
      return passedOver;
    }

    private void look(char kind, long hash) {
      long key = mix(kind, hash);
      int bucket = (int) (key >>> shift);
      int check = (int) key;
      int from = starts[bucket];
      int to = starts[bucket + 1];
      int limit = KeyKinds.limit(kind);
      if (to - from > limit && count(from, to, check) > limit) {
        passedOver++;
        return;
      }
      for (int i = from; i < to; i++) {
        if (checks[i] == check && seen[numbers[i]] != round) {
          seen[numbers[i]] = round;
          if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
          }
          found[size++] = numbers[i];
        }
      }
    }

    private int count(int from, int to, int check) {
      int n = 0;
      for (int i = from; i < to; i++) {
        n += checks[i] == check ? 1 : 0;
      }
      return n;
    }
  }
}
