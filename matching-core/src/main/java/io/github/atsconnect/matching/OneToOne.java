package io.github.atsconnect.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Gives each person of a store to one candidate at most: the likeliest claim first, and who loses
 * falls back on the next alternative. Of claims that are equally likely, ids decide.
 */
final class OneToOne {

  private OneToOne() {}

  private record Claim(int candidate, Linker.Alternative alternative) {}

  /**
   * Drops the alternatives that lost, in place.
   *
   * @param ids the id of each candidate
   */
  static void resolve(List<Linker.Candidate> candidates, IntFunction<String> ids, int storeSize) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      for (Linker.Alternative a : candidates.get(i).alternatives()) {
        claims.add(new Claim(i, a));
      }
    }
    claims.sort(
        Comparator.comparingDouble((Claim c) -> c.alternative().probability())
            .reversed()
            .thenComparing(c -> c.alternative().id())
            .thenComparing(c -> ids.apply(c.candidate()))
            .thenComparingInt(Claim::candidate));
    int[] owner = new int[storeSize];
    boolean[] settled = new boolean[candidates.size()];
    for (Claim claim : claims) {
      int number = claim.alternative().number();
      boolean free = owner[number] == 0;
      if (free && !settled[claim.candidate()] && claim.alternative().probability() >= 0.5) {
        owner[number] = claim.candidate() + 1;
        settled[claim.candidate()] = true;
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      int me = i + 1;
      candidates
          .get(i)
          .alternatives()
          .removeIf(a -> owner[a.number()] != 0 && owner[a.number()] != me);
    }
  }
}
