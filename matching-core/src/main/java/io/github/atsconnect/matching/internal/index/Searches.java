package io.github.atsconnect.matching.internal.index;

import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The searches of one index, each thread's own, and what they saw together. */
public final class Searches {

  private final KeyIndex index;
  private final Queue<KeyIndex.Search> made = new ConcurrentLinkedQueue<>();

  /** Searches of an index. */
  public Searches(KeyIndex index) {
    this.index = index;
  }

  /** A search of the caller's own. */
  public KeyIndex.Search next() {
    KeyIndex.Search search = index.search();
    made.add(search);
    return search;
  }

  /**
   * How many people share the commonest key that was looked up, by what the key is made of; to be
   * asked when all searches have ended.
   */
  public SortedMap<String, Integer> largestBlocks() {
    SortedMap<String, Integer> out = new TreeMap<>();
    for (KeyIndex.Search search : made) {
      search.eachLargest((kind, n) -> out.merge(KeyKinds.words(kind), n, Math::max));
    }
    return out;
  }
}
