package io.github.atsconnect.matching.internal.index;

import java.util.Arrays;

/**
 * The match keys of a person; the same key may be there more than once. Reused from person to
 * person by one thread.
 */
public final class KeyList {

  private char[] kinds = new char[32];
  private long[] hashes = new long[32];
  private int size;

  /** Removes all keys. */
  public void clear() {
    size = 0;
  }

  /**
   * Adds a key.
   *
   * @param kind what the key is made of, see {@link KeyKinds}
   * @param hash the key
   */
  void add(char kind, long hash) {
    if (size == kinds.length) {
      grow();
    }
    kinds[size] = kind;
    hashes[size++] = hash;
  }

  private void grow() {
    kinds = Arrays.copyOf(kinds, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
  }

  /** How many keys there are. */
  public int size() {
    return size;
  }

  /** What a key is made of. */
  public char kind(int i) {
    return kinds[i];
  }

  /** A key. */
  public long hash(int i) {
    return hashes[i];
  }
}
