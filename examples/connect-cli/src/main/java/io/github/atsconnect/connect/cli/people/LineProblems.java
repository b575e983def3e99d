package io.github.atsconnect.connect.cli.people;

/** Hears of each line of a people file that could not be read. The others go on. */
@FunctionalInterface
public interface LineProblems {

  /**
   * A line was left out.
   *
   * @param line its number, from 1
   * @param reason why, without the line's content
   */
  void report(long line, String reason);
}
