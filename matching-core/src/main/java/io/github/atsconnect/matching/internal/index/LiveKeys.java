package io.github.atsconnect.matching.internal.index;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.LongCounts;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The keys of an index to which people are added and from which they are removed: at any time it
 * finds whom an index built anew would find. Not thread-safe while it changes.
 */
public final class LiveKeys implements KeyTable {

  private static final int NONE = -1;

  private final KeyIndex base;

  /** How many people of the index who have a key are gone. */
  private final LongCounts gone = new LongCounts(1 << 6);

  private final BitSet removed = new BitSet();

  /** Per key of somebody added, the first of a chain of people, and how long it is. */
  private long[] keys = new long[1 << 7];

  private int[] heads = new int[keys.length];
  private int[] lengths = new int[keys.length];
  private int used;

  private int[] numbers = new int[1 << 7];
  private int[] next = new int[numbers.length];
  private int links;
  private int free = NONE;

  /** Nothing has changed yet. */
  public LiveKeys(KeyIndex base) {
    this.base = base;
  }

  /** Starts a search; each thread has its own. */
  public KeyIndex.Search search() {
    return new KeyIndex.Search(this);
  }

  /** Adds somebody who is not in the index. */
  public void add(int number, PreparedPerson person) {
    for (long key : GivenBlocks.keysOf(person)) {
      int slot = slotFor(key);
      int link = link();
      numbers[link] = number;
      next[link] = lengths[slot] == 0 ? NONE : heads[slot];
      heads[slot] = link;
      lengths[slot]++;
    }
  }

  /** Removes somebody whom {@link #add} added. */
  public void removeAdded(int number, PreparedPerson person) {
    for (long key : GivenBlocks.keysOf(person)) {
      int slot = slotFor(key);
      int before = NONE;
      int link = heads[slot];
      while (numbers[link] != number) {
        before = link;
        link = next[link];
      }
      if (before == NONE) {
        heads[slot] = next[link];
      } else {
        next[before] = next[link];
      }
      lengths[slot]--;
      next[link] = free;
      free = link;
    }
  }

  /** Removes somebody of the index. */
  public void removeIndexed(int number, PreparedPerson person) {
    removed.set(number);
    for (long key : GivenBlocks.keysOf(person)) {
      gone.set(key, gone.get(key, 0) + 1);
    }
  }

  /** Whether somebody of the index was removed. */
  public boolean isRemoved(int number) {
    return removed.get(number);
  }

  @Override
  public long find(long key) {
    return base.find(key);
  }

  @Override
  public int length(long key, long place) {
    long told = KeyIndex.told(key);
    return base.length(key, place) - gone.get(told, 0) + lengths[slot(told)];
  }

  @Override
  public void copy(long key, long place, int[] to) {
    int n = 0;
    int indexed = base.length(key, place);
    for (int i = 0; i < indexed; i++) {
      int number = base.number(key, place, i);
      if (!removed.get(number)) {
        to[n++] = number;
      }
    }
    int slot = slot(KeyIndex.told(key));
    int link = heads[slot];
    for (int i = 0; i < lengths[slot]; i++) {
      to[n++] = numbers[link];
      link = next[link];
    }
  }

  /** Bytes that the changes take. */
  public long bytes() {
    return 16L * keys.length + 8L * numbers.length + gone.bytes() + removed.size() / 8;
  }

  private int link() {
    if (free != NONE) {
      int link = free;
      free = next[link];
      return link;
    }
    if (links == numbers.length) {
      numbers = Arrays.copyOf(numbers, links * 2);
      next = Arrays.copyOf(next, links * 2);
    }
    return links++;
  }

  /** Where a key is, or a free place, whose length is 0. */
  private int slot(long told) {
    int mask = keys.length - 1;
    int i = (int) (told >>> 24) & mask;
    while (keys[i] != 0 && keys[i] != told) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private int slotFor(long told) {
    if (used * 2 >= keys.length) {
      grow();
    }
    int slot = slot(told);
    if (keys[slot] == 0) {
      keys[slot] = told;
      used++;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldHeads = heads;
    int[] oldLengths = lengths;
    keys = new long[oldKeys.length * 2];
    heads = new int[keys.length];
    lengths = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
        lengths[slot] = oldLengths[i];
      }
    }
  }
}
