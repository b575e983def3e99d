package io.github.atsconnect.matching.internal.store;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.pack.PackedPeople;
import io.github.atsconnect.matching.internal.score.AttributeTypes;
import io.github.atsconnect.matching.internal.score.StoreCounts;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.internal.text.TextList;
import java.util.Arrays;

/**
 * Everything that is known of the people of a store, by number. Immutable and safe for use by many
 * threads; in memory, or mapped from a file.
 *
 * @param ids the id of each person
 * @param numbers the numbers of ids, by {@link #keyOf}
 * @param people the people
 * @param keys who has a match key
 * @param counts how common values are
 * @param attributes how many people have which attributes; not to be changed
 */
public record Store(
    TextList ids,
    KeyIndex numbers,
    PackedPeople people,
    KeyIndex keys,
    StoreCounts counts,
    AttributeTypes attributes) {

  /** How many people there are. */
  public int size() {
    return people.size();
  }

  /** The key by which the number of an id is found. */
  public static long keyOf(String id) {
    return Hash.of('#', id);
  }

  /** The numbers of those who have an id: more than one where the source gave several people it. */
  int[] numbersOf(String id) {
    int[] likely = numbers.having(keyOf(id));
    int n = 0;
    for (int number : likely) {
      if (ids.is(number, id)) {
        likely[n++] = number;
      }
    }
    return n == likely.length ? likely : Arrays.copyOf(likely, n);
  }

  /** Bytes that the store takes, in memory or mapped, without what the people share. */
  public long bytes() {
    return ids.bytes() + numbers.bytes() + people.bytes() + keys.bytes() + counts.bytes();
  }
}
