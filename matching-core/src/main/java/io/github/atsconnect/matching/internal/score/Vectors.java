package io.github.atsconnect.matching.internal.score;

/**
 * The findings of many comparisons in flat arrays: per pair and feature, the level and the
 * frequency of the agreeing value. Filled once, read by many threads.
 */
public final class Vectors {

  private final int width;
  private final byte[] levels;
  private final float[] frequencies;

  /** Room for pairs of so many features. */
  public Vectors(int pairs, int features) {
    this.width = features;
    this.levels = new byte[Math.multiplyExact(pairs, features)];
    this.frequencies = new float[levels.length];
  }

  /** How many pairs there are. */
  public int size() {
    return levels.length / width;
  }

  /** The level of a pair in a feature. */
  public int level(int pair, int feature) {
    return levels[pair * width + feature];
  }

  /** The frequency of the agreeing value, where the level goes by frequency. */
  public double frequency(int pair, int feature) {
    return frequencies[pair * width + feature];
  }

  void set(int pair, int feature, int level, double frequency) {
    levels[pair * width + feature] = (byte) level;
    frequencies[pair * width + feature] = (float) frequency;
  }
}
