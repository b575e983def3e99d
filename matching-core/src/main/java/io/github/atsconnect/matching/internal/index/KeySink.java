package io.github.atsconnect.matching.internal.index;

/** Receives the match keys of a person; the same key may come more than once. */
@FunctionalInterface
public interface KeySink {
  /**
   * Takes a key.
   *
   * @param kind what the key is made of, see {@link KeyKinds}
   * @param hash the key
   */
  void add(char kind, long hash);
}
