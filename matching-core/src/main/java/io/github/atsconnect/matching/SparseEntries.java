package io.github.atsconnect.matching;

import java.util.Arrays;

/** Entries of sparse rows, as they are collected. Not thread-safe. */
final class SparseEntries {
  private int[] columns;
  private float[] values;
  private int size;

  SparseEntries(int room) {
    columns = new int[Math.max(16, room)];
    values = new float[columns.length];
  }

  void add(int column, float value) {
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    columns[size] = column;
    values[size++] = value;
  }

  int[] columns() {
    return Arrays.copyOf(columns, size);
  }

  float[] values() {
    return Arrays.copyOf(values, size);
  }

  int size() {
    return size;
  }
}
