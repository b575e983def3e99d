package io.github.atsconnect.matching.internal.prepare;

import java.util.Arrays;

/** A few different hashes in the order they came. */
final class LongSet {

  private long[] values = PreparedPerson.NONE;
  private int size;

  boolean add(long value) {
    for (int i = 0; i < size; i++) {
      if (values[i] == value) {
        return false;
      }
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, size == 0 ? 1 : size * 2);
    }
    values[size++] = value;
    return true;
  }

  long[] toArray() {
    return size == 0 ? PreparedPerson.NONE : Arrays.copyOf(values, size);
  }
}
