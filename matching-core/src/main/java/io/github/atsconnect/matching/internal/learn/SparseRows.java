package io.github.atsconnect.matching.internal.learn;

import java.util.Arrays;

/**
 * Rows of a few entries each, kept one after the other. Immutable and safe for use by many threads.
 */
public final class SparseRows {

  private final int[] starts;
  private final int[] columns;
  private final float[] values;

  private SparseRows(int[] starts, int[] columns, float[] values) {
    this.starts = starts;
    this.columns = columns;
    this.values = values;
  }

  /** How many rows there are. */
  int size() {
    return starts.length - 1;
  }

  /** The sum of the entries of a row, each times its column's weight. */
  double dot(int row, double[] weights) {
    double sum = 0;
    int end = starts[row + 1];
    for (int e = starts[row]; e < end; e++) {
      sum += weights[columns[e]] * values[e];
    }
    return sum;
  }

  /** Adds each entry of a row, times a factor, to its column. */
  void addTo(double[] sums, int row, double factor) {
    int end = starts[row + 1];
    for (int e = starts[row]; e < end; e++) {
      sums[columns[e]] += factor * values[e];
    }
  }

  /** Some of the rows, in the order asked for. */
  SparseRows rows(int[] chosen) {
    Builder out = new Builder(chosen.length, starts.length < 2 ? 0 : columns.length);
    for (int row : chosen) {
      for (int e = starts[row]; e < starts[row + 1]; e++) {
        out.add(columns[e], values[e]);
      }
      out.end();
    }
    return out.build();
  }

  /** Collects rows. Not thread-safe. */
  public static final class Builder {
    private int[] starts;
    private int[] columns;
    private float[] values;
    private int rows;
    private int entries;

    /** Room for so many rows and entries; it grows where that is not enough. */
    public Builder(int rows, int entries) {
      starts = new int[rows + 1];
      columns = new int[Math.max(16, entries)];
      values = new float[columns.length];
    }

    /** Adds an entry to the row that is being made. */
    public void add(int column, float value) {
      if (entries == columns.length) {
        columns = Arrays.copyOf(columns, entries * 2);
        values = Arrays.copyOf(values, entries * 2);
      }
      columns[entries] = column;
      values[entries++] = value;
    }

    /** Ends the row. */
    public void end() {
      rows++;
      if (rows == starts.length) {
        starts = Arrays.copyOf(starts, rows * 2);
      }
      starts[rows] = entries;
    }

    /** The rows that were ended. */
    public SparseRows build() {
      return new SparseRows(
          Arrays.copyOf(starts, rows + 1),
          Arrays.copyOf(columns, entries),
          Arrays.copyOf(values, entries));
    }
  }
}
