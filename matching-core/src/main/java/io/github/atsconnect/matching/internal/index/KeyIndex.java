package io.github.atsconnect.matching.internal.index;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.internal.text.HashParts;
import java.util.Arrays;

/**
 * Who has a match key: sorted entries of eight bytes, each a part of a key and the number of a
 * person who has it, and a table of where in them to look. Immutable once built.
 */
public final class KeyIndex {

  /** Bits of an entry that hold a person's number. */
  private static final int NUMBER_BITS = 28;

  private static final long NUMBER = (1L << NUMBER_BITS) - 1;

  /** Bits of a key that an entry holds, after those that tell the part; its first bit stays 0. */
  private static final int CHECK_BITS = 63 - NUMBER_BITS;

  private final long[][] entries;
  private final int[][] starts;

  private KeyIndex(long[][] entries, int[][] starts) {
    this.entries = entries;
    this.starts = starts;
  }

  /** Starts a search; each thread has its own. */
  public Search search(int people) {
    return new Search(people);
  }

  private static long mix(char kind, long hash) {
    return Hash.combine(hash, kind);
  }

  /** The bits of a key that an entry holds, in their place. */
  private static long check(long key) {
    return (key << HashParts.BITS) >>> (64 - CHECK_BITS) << NUMBER_BITS;
  }

  /** The first place whose entry is not below another. */
  private static int firstFrom(long entry, long[] all, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all[middle] < entry) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Collects the keys of people, by many threads, and makes the index of them. */
  public static final class Builder {
    private final HashParts keys = new HashParts();
    private final long[][] entries = new long[HashParts.COUNT][];
    private final int[][] starts = new int[HashParts.COUNT][];

    /** Adds people whose numbers follow one another; safe for use by many threads. */
    public void add(PreparedPerson[] people, int firstNumber) {
      if (firstNumber + (long) people.length > NUMBER) {
        throw new IllegalArgumentException(
            "more than " + NUMBER + " people are too many for one index; split the store");
      }
      HashParts.Batch batch = new HashParts.Batch();
      for (int i = 0; i < people.length; i++) {
        int number = firstNumber + i;
        Keys.of(
            people[i],
            (kind, hash) -> {
              long key = mix(kind, hash);
              batch.add(key, check(key) | number);
            });
      }
      keys.add(batch);
    }

    /**
     * Builds a part of the index, once all people are added.
     *
     * @param part 0 to {@link HashParts#COUNT} less one; parts may be built by many threads
     */
    public void buildPart(int part) {
      long[] sorted = keys.sorted(part);
      int bits = Math.max(0, 30 - Integer.numberOfLeadingZeros(sorted.length));
      int[] table = new int[(1 << bits) + 1];
      int bucket = 0;
      for (int i = 0; i < sorted.length; i++) {
        int own = (int) (sorted[i] >>> (63 - bits));
        while (bucket < own) {
          table[++bucket] = i;
        }
      }
      while (bucket < table.length - 1) {
        table[++bucket] = sorted.length;
      }
      entries[part] = sorted;
      starts[part] = table;
    }

    /** The index, once all parts are built. */
    public KeyIndex index() {
      return new KeyIndex(entries, starts);
    }
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
      long check = check(key);
      long[] all = entries[HashParts.part(key)];
      int[] table = starts[HashParts.part(key)];
      int bucket = (int) (check >>> (63 - Integer.numberOfTrailingZeros(table.length - 1)));
      int from = firstFrom(check, all, table[bucket], table[bucket + 1]);
      int end = firstFrom((check | NUMBER) + 1, all, from, table[bucket + 1]);
      if (end - from > KeyKinds.limit(kind)) {
        passedOver++;
        return;
      }
      for (int i = from; i < end; i++) {
        int number = (int) (all[i] & NUMBER);
        if (seen[number] != round) {
          seen[number] = round;
          if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
          }
          found[size++] = number;
        }
      }
    }
  }
}
