package io.github.atsconnect.matching.internal.index;

/** Who has a match key. */
interface KeyTable {

  /**
   * Where the people of a key are kept: for {@link #length} and {@link #copy} alone, and only until
   * the table changes.
   *
   * @param key a key with its kind, see {@link KeyIndex#mix}
   */
  long find(long key);

  /** How many people have a key. */
  int length(long key, long place);

  /**
   * Copies the numbers of those who have a key, each once.
   *
   * @param to has room for all of them
   */
  void copy(long key, long place, int[] to);
}
