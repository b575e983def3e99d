package io.github.atsconnect.matching.internal.index;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** The keys of one candidate, looked up elsewhere: who has each is given. Not thread-safe. */
public final class GivenBlocks implements KeyTable {

  private final LongFunction<long[]> given;
  private final List<int[]> found = new ArrayList<>();

  /** People by number, in the order in which they are seen. */
  private final Map<Long, Integer> numbers = new HashMap<>();

  private long[] people = new long[64];

  private GivenBlocks(LongFunction<long[]> given) {
    this.given = given;
  }

  /** The keys of a person by which it is looked up, and found, each once. */
  public static long[] keysOf(PreparedPerson person) {
    KeyList list = new KeyList();
    Keys.of(person, list);
    long[] out = new long[list.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = KeyIndex.told(KeyIndex.mix(list.kind(i), list.hash(i)));
    }
    return Arrays.stream(out).distinct().toArray();
  }

  /**
   * Finds everybody worth a comparison with a candidate, by the rules of {@link KeyIndex.Search}.
   *
   * @param given all people of the store who have a key of {@link #keysOf}, each once
   * @return sorted
   */
  public static long[] search(PreparedPerson candidate, LongFunction<long[]> given) {
    GivenBlocks blocks = new GivenBlocks(given);
    KeyIndex.Search search = new KeyIndex.Search(blocks);
    long[] out = new long[search.run(candidate)];
    for (int i = 0; i < out.length; i++) {
      out[i] = blocks.people[search.found(i)];
    }
    Arrays.sort(out);
    return out;
  }

  @Override
  public long find(long key) {
    long[] block = given.apply(KeyIndex.told(key));
    int[] in = new int[block.length];
    for (int i = 0; i < in.length; i++) {
      in[i] = number(block[i]);
    }
    found.add(in);
    return found.size() - 1;
  }

  private int number(long person) {
    int next = numbers.size();
    Integer known = numbers.putIfAbsent(person, next);
    if (known != null) {
      return known;
    }
    if (next == people.length) {
      people = Arrays.copyOf(people, 2 * next);
    }
    people[next] = person;
    return next;
  }

  @Override
  public int length(long key, long place) {
    return found.get((int) place).length;
  }

  @Override
  public void copy(long key, long place, int[] to) {
    int[] from = found.get((int) place);
    System.arraycopy(from, 0, to, 0, from.length);
  }
}
