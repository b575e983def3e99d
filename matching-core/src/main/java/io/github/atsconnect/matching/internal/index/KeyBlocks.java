package io.github.atsconnect.matching.internal.index;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** Where the people of each key of a candidate are, the rarest key first. Not thread-safe. */
final class KeyBlocks {

  private final KeyTable table;
  private final int[] largest = new int[KeyKinds.LAST + 1];
  private long passedOver;

  KeyBlocks(KeyTable table) {
    this.table = table;
  }

  private long[] keys = new long[64];
  private char[] kinds = new char[64];
  private long[] places = new long[64];
  private int[] lengths = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  void add(char kind, long hash) {
    long key = KeyIndex.mix(kind, hash);
    long place = table.find(key);
    int length = table.length(key, place);
    largest[kind] = Math.max(largest[kind], length);
    if (length > KeyKinds.most(kind)) {
      passedOver++;
    } else if (length > 0) {
      insert(kind, key, place, length);
    }
  }

  /** Inserts in order of length and key; a key that is there already is left out. */
  private void insert(char kind, long key, long place, int length) {
    for (int b = 0; b < size; b++) {
      if (keys[b] == key) {
        return;
      }
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
      places = Arrays.copyOf(places, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    int at = size++;
    while (at > 0 && comesBefore(length, key, at - 1)) {
      keys[at] = keys[at - 1];
      kinds[at] = kinds[at - 1];
      places[at] = places[at - 1];
      lengths[at] = lengths[at - 1];
      at--;
    }
    keys[at] = key;
    kinds[at] = kind;
    places[at] = place;
    lengths[at] = length;
  }

  private boolean comesBefore(int length, long key, int at) {
    return length != lengths[at] ? length < lengths[at] : key < keys[at];
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
    return lengths[block];
  }

  long key(int block) {
    return keys[block];
  }

  long place(int block) {
    return places[block];
  }

  /** How many keys were passed over since the start because too many people share them. */
  long passedOver() {
    return passedOver;
  }

  /** Gives each kind of key with how many people shared the commonest one looked up so far. */
  void eachLargest(BiConsumer<Character, Integer> sink) {
    for (char kind = 0; kind < largest.length; kind++) {
      if (largest[kind] > 0) {
        sink.accept(kind, largest[kind]);
      }
    }
  }
}
