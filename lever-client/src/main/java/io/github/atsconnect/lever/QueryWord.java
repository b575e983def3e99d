package io.github.atsconnect.lever;

/** A word that has a fixed meaning in a query. */
public interface QueryWord {

  /**
   * Returns the word as Lever expects it.
   *
   * @return never empty
   */
  String word();
}
