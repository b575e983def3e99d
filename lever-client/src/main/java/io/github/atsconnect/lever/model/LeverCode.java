package io.github.atsconnect.lever.model;

/**
 * A word of Lever's with a fixed meaning, such as a state or a type. Lever adds words at any time.
 */
public interface LeverCode {

  /**
   * Returns the word as Lever writes it.
   *
   * @return empty for the constant that stands for all unknown words
   */
  String code();
}
