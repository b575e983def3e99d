package io.github.atsconnect.recruiter.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of results.
 *
 * @param hits who fits
 * @param total how many fit in all; of those whom Lever is asked about, how many there are to ask
 * @param next where the next page begins, or 0 when this is the last one
 * @param counts how many of those with these words stand where
 * @param asked how far Lever was asked, or null when it did not have to be
 */
public record Results(List<Hit> hits, int total, int next, Counts counts, @Nullable Asked asked) {

  /** How many stand where. */
  public record Counts(int all, int in, int possible) {

    /** Neither in Lever nor possibly. */
    public int out() {
      return all - in - possible;
    }
  }

  /**
   * How far Lever was asked.
   *
   * @param until how many people in Lever were asked about so far, the last changed first
   * @param answers whether Lever answered
   */
  public record Asked(int until, boolean answers) {}
}
