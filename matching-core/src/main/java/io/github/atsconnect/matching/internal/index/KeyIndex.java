package io.github.atsconnect.matching.internal.index;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.internal.text.HashParts;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.function.BiConsumer;

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

  private final LongBuffer[] entries;
  private final IntBuffer[] starts;

  /**
   * An index that was kept.
   *
   * @param entries the entries of each part, sorted
   * @param starts per part, where the entries of each bucket begin, and where they end
   */
  public KeyIndex(LongBuffer[] entries, IntBuffer[] starts) {
    this.entries = entries;
    this.starts = starts;
  }

  /** The entries of a part, to be kept. */
  public LongBuffer entries(int part) {
    return entries[part].duplicate().rewind();
  }

  /** Where the entries of each bucket of a part begin, to be kept. */
  public IntBuffer starts(int part) {
    return starts[part].duplicate().rewind();
  }

  /** Bytes that the index takes. */
  public long bytes() {
    long sum = 0;
    for (int part = 0; part < entries.length; part++) {
      sum += 8L * entries[part].limit() + 4L * starts[part].limit();
    }
    return sum;
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
  private static int firstFrom(long entry, LongBuffer all, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle) < entry) {
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
    private final LongBuffer[] entries = new LongBuffer[HashParts.COUNT];
    private final IntBuffer[] starts = new IntBuffer[HashParts.COUNT];

    /** Adds people whose numbers follow one another; safe for use by many threads. */
    public void add(PreparedPerson[] people, int firstNumber) {
      if (firstNumber + (long) people.length > NUMBER) {
        throw new IllegalArgumentException(
            "more than " + NUMBER + " people are too many for one index; split the store");
      }
      HashParts.Batch batch = new HashParts.Batch();
      KeyList list = new KeyList();
      for (int i = 0; i < people.length; i++) {
        int number = firstNumber + i;
        list.clear();
        Keys.of(people[i], list);
        for (int k = 0; k < list.size(); k++) {
          long key = mix(list.kind(k), list.hash(k));
          batch.add(key, check(key) | number);
        }
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
      entries[part] = LongBuffer.wrap(sorted);
      starts[part] = IntBuffer.wrap(table);
    }

    /** The index, once all parts are built. */
    public KeyIndex index() {
      return new KeyIndex(entries, starts);
    }
  }

  /**
   * Collects the people who share keys with a candidate. Not thread-safe.
   *
   * <p>Everybody who shares an identifier is found. Of the other keys the rarest are taken whole,
   * as long as not too many people are found by them; of those that are left, and of keys that many
   * people share, whoever shares two: a common key is extended by another one.
   */
  public final class Search {
    private final int[] seen;
    private int round;
    private int[] found = new int[64];
    private int size;
    private int byContext;
    private long passedOver;
    private final KeyList list = new KeyList();
    private final int[] largest = new int[KeyKinds.LAST + 1];
    private final Blocks blocks = new Blocks();

    private Search(int people) {
      this.seen = new int[people];
    }

    /** Finds everybody worth a comparison; returns how many. */
    public int run(PreparedPerson candidate) {
      begin();
      list.clear();
      Keys.of(candidate, list);
      for (int k = 0; k < list.size(); k++) {
        blocks.add(list.kind(k), list.hash(k));
      }
      context();
      byContext = size;
      for (int b = 0; b < blocks.size(); b++) {
        if (blocks.isIdentifier(b)) {
          take(b);
        }
      }
      return size;
    }

    private void begin() {
      if (round == Integer.MAX_VALUE / 2) {
        Arrays.fill(seen, 0);
        round = 0;
      }
      round++;
      size = 0;
      blocks.clear();
    }

    private void context() {
      int rest = blocks.size();
      for (int b = 0; b < blocks.size(); b++) {
        boolean whole =
            blocks.length(b) <= KeyKinds.FEW || size + blocks.length(b) <= KeyKinds.ENOUGH;
        rest = whole || blocks.isAlwaysTaken(b) ? rest : Math.min(rest, b);
        if (b < rest ? !blocks.isIdentifier(b) : blocks.isHosts(b)) {
          take(b);
        }
      }
      for (int b = rest; b < blocks.size(); b++) {
        if (!blocks.isAlwaysTaken(b)) {
          takeSecond(b);
        }
      }
    }

    /** Takes everybody who has a key. */
    private void take(int block) {
      LongBuffer all = blocks.entries(block);
      for (int i = blocks.from(block); i < blocks.end(block); i++) {
        int number = (int) (all.get(i) & NUMBER);
        if (seen[number] != 2 * round + 1) {
          add(number);
        }
      }
    }

    /** Takes those who have a key and had one before. */
    private void takeSecond(int block) {
      LongBuffer all = blocks.entries(block);
      for (int i = blocks.from(block); i < blocks.end(block); i++) {
        int number = (int) (all.get(i) & NUMBER);
        if (seen[number] < 2 * round) {
          seen[number] = 2 * round;
        } else if (seen[number] == 2 * round) {
          add(number);
        }
      }
    }

    private void add(int number) {
      seen[number] = 2 * round + 1;
      if (size == found.length) {
        found = Arrays.copyOf(found, size * 2);
      }
      found[size++] = number;
    }

    /** The person found at a place, 0 to the number found less one. */
    public int found(int i) {
      return found[i];
    }

    /** How many of those found share a key that is no identifier; they come first. */
    public int foundByContext() {
      return byContext;
    }

    /** Gives each kind of key with how many people shared the commonest one looked up so far. */
    void eachLargest(BiConsumer<Character, Integer> sink) {
      for (char kind = 0; kind < largest.length; kind++) {
        if (largest[kind] > 0) {
          sink.accept(kind, largest[kind]);
        }
      }
    }

    /** How many keys were passed over since the start because too many people share them. */
    public long passedOver() {
      return passedOver;
    }

    /** Where in the entries the people of each key are, the rarest key first. */
    private final class Blocks {
      private long[] keys = new long[64];
      private char[] kinds = new char[64];
      private int[] from = new int[64];
      private int[] end = new int[64];
      private int size;

      void clear() {
        size = 0;
      }

      void add(char kind, long hash) {
        long key = mix(kind, hash);
        long check = check(key);
        LongBuffer all = KeyIndex.this.entries[HashParts.part(key)];
        IntBuffer table = starts[HashParts.part(key)];
        int bucket = (int) (check >>> (63 - Integer.numberOfTrailingZeros(table.limit() - 1)));
        int first = firstFrom(check, all, table.get(bucket), table.get(bucket + 1));
        int after = firstFrom((check | NUMBER) + 1, all, first, table.get(bucket + 1));
        largest[kind] = Math.max(largest[kind], after - first);
        if (after - first > KeyKinds.most(kind)) {
          passedOver++;
        } else if (after > first) {
          insert(kind, key, first, after);
        }
      }

      /** Inserts in order of length and key; a key that is there already is left out. */
      private void insert(char kind, long key, int first, int after) {
        for (int b = 0; b < size; b++) {
          if (keys[b] == key) {
            return;
          }
        }
        if (size == keys.length) {
          keys = Arrays.copyOf(keys, size * 2);
          kinds = Arrays.copyOf(kinds, size * 2);
          from = Arrays.copyOf(from, size * 2);
          end = Arrays.copyOf(end, size * 2);
        }
        int place = size++;
        while (place > 0 && comesBefore(after - first, key, place - 1)) {
          keys[place] = keys[place - 1];
          kinds[place] = kinds[place - 1];
          from[place] = from[place - 1];
          end[place] = end[place - 1];
          place--;
        }
        keys[place] = key;
        kinds[place] = kind;
        from[place] = first;
        end[place] = after;
      }

      private boolean comesBefore(int length, long key, int place) {
        return length != length(place) ? length < length(place) : key < keys[place];
      }

      int size() {
        return size;
      }

      boolean isIdentifier(int block) {
        return KeyKinds.isIdentifier(kinds[block]);
      }

      boolean isHosts(int block) {
        return kinds[block] == KeyKinds.OWN;
      }

      boolean isAlwaysTaken(int block) {
        return isIdentifier(block) || isHosts(block);
      }

      int length(int block) {
        return end[block] - from[block];
      }

      LongBuffer entries(int block) {
        return KeyIndex.this.entries[HashParts.part(keys[block])];
      }

      int from(int block) {
        return from[block];
      }

      int end(int block) {
        return end[block];
      }
    }
  }
}
