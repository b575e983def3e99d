package io.github.atsconnect.matching.internal.index;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.internal.text.HashParts;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * Who has a match key: sorted entries of eight bytes, each a part of a key and the number of a
 * person who has it, and a table of where in them to look. Immutable once built.
 */
public final class KeyIndex implements KeyTable {

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

  /** The numbers of all who have a key of {@link Builder#add(long[], int)}. */
  public int[] having(long hash) {
    long place = find(hash);
    int[] out = new int[length(hash, place)];
    copy(hash, place, out);
    return out;
  }

  /** Gives the numbers of people who have a key that somebody before them has, by part. */
  public void eachRepeated(IntConsumer sink) {
    for (LongBuffer part : entries) {
      for (int i = 1; i < part.limit(); i++) {
        if ((part.get(i) ^ part.get(i - 1)) <= NUMBER) {
          sink.accept((int) (part.get(i) & NUMBER));
        }
      }
    }
  }

  /** Starts a search; each thread has its own. */
  public Search search() {
    return new Search(this);
  }

  @Override
  public long find(long key) {
    long check = check(key);
    LongBuffer all = entries[HashParts.part(key)];
    IntBuffer table = starts[HashParts.part(key)];
    int bucket = (int) (check >>> (63 - Integer.numberOfTrailingZeros(table.limit() - 1)));
    int first = firstFrom(check, all, table.get(bucket), table.get(bucket + 1));
    int after = firstFrom((check | NUMBER) + 1, all, first, table.get(bucket + 1));
    return (long) first << 32 | (after - first);
  }

  @Override
  public int length(long key, long place) {
    return (int) place;
  }

  /** The number of one of those who have a key, from 0 to their length less one. */
  int number(long key, long place, int i) {
    return (int) (entries[HashParts.part(key)].get((int) (place >>> 32) + i) & NUMBER);
  }

  @Override
  public void copy(long key, long place, int[] to) {
    LongBuffer all = entries[HashParts.part(key)];
    int first = (int) (place >>> 32);
    int n = (int) place;
    for (int i = 0; i < n; i++) {
      to[i] = (int) (all.get(first + i) & NUMBER);
    }
  }

  /** What of a key with its kind the index can tell from other keys; never 0. */
  static long told(long key) {
    return key >>> (64 - HashParts.BITS - CHECK_BITS) << (64 - HashParts.BITS - CHECK_BITS) | 1;
  }

  /** A key with its kind. */
  static long mix(char kind, long hash) {
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
    private final Queue<Batch> ended = new ConcurrentLinkedQueue<>();
    private final LongBuffer[] entries = new LongBuffer[HashParts.COUNT];
    private final IntBuffer[] starts = new IntBuffer[HashParts.COUNT];

    /** Starts a batch of people; many threads may have one each. */
    public Batch batch() {
      Batch used = ended.poll();
      return used != null ? used : new Batch();
    }

    /** People of one thread, added when the batch ends, which is not to be used then. */
    public final class Batch {
      private final HashParts.Batch some = new HashParts.Batch(1 << 15);
      private final KeyList list = new KeyList();

      private Batch() {}

      /** Adds a person by number. */
      public void add(PreparedPerson person, int number) {
        if (number > NUMBER) {
          throw new IllegalArgumentException(
              "more than " + NUMBER + " people are too many for one index; split the store");
        }
        list.clear();
        Keys.of(person, list);
        for (int k = 0; k < list.size(); k++) {
          long key = mix(list.kind(k), list.hash(k));
          some.add(key, check(key) | number);
        }
      }

      /** Ends the batch. */
      public void end() {
        keys.add(some);
        ended.add(this);
      }
    }

    /**
     * Adds people who have one key each, of the caller's own making; their numbers follow one
     * another. Safe for use by many threads.
     */
    public void add(long[] hashes, int firstNumber) {
      HashParts.Batch batch = new HashParts.Batch(hashes.length);
      for (int i = 0; i < hashes.length; i++) {
        batch.add(hashes[i], check(hashes[i]) | (firstNumber + i));
      }
      keys.add(batch);
    }

    /**
     * Builds a part of the index, once all people are added.
     *
     * @param part 0 to {@link HashParts#COUNT} less one; parts may be built by many threads
     */
    public void buildPart(int part) {
      long[] sorted = distinct(keys.sorted(part));
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

    /** Without the entries of people who have a key twice. */
    private static long[] distinct(long[] sorted) {
      int n = 0;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[n++] = sorted[i];
        }
      }
      return n == sorted.length ? sorted : Arrays.copyOf(sorted, n);
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
  public static final class Search {
    private final KeyTable table;
    private final NumberSet seen = new NumberSet();
    private int[] people = new int[64];
    private int[] found = new int[64];
    private int size;
    private int byContext;
    private final KeyList list = new KeyList();
    private final KeyBlocks blocks;

    Search(KeyTable table) {
      this.table = table;
      this.blocks = new KeyBlocks(table);
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
      seen.clear();
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
      int n = read(block);
      for (int i = 0; i < n; i++) {
        if (seen.take(people[i])) {
          add(people[i]);
        }
      }
    }

    /** Takes those who have a key and had one before. */
    private void takeSecond(int block) {
      int n = read(block);
      for (int i = 0; i < n; i++) {
        if (seen.see(people[i])) {
          add(people[i]);
        }
      }
    }

    private int read(int block) {
      int n = blocks.length(block);
      if (people.length < n) {
        people = new int[2 * n];
      }
      table.copy(blocks.key(block), blocks.place(block), people);
      return n;
    }

    private void add(int number) {
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
      blocks.eachLargest(sink);
    }

    /** How many keys were passed over since the start because too many people share them. */
    public long passedOver() {
      return blocks.passedOver();
    }
  }
}
