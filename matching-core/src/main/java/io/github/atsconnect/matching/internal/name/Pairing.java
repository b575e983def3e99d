package io.github.atsconnect.matching.internal.name;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The words of two names in pairs, at the least cost. Words of the longer name that no pair takes
 * are left over.
 *
 * @param cost sum over the pairs
 * @param leftOver share of the longer name, by what its words tell, that is left over; 0 to 1
 * @param onlyInitials whether an initial is in every pair
 */
record Pairing(double cost, double leftOver, boolean onlyInitials) {

  /** Cost of taking two words for one, from 0. */
  @FunctionalInterface
  interface Cost {
    double of(NameWord a, NameWord b);
  }

  /**
   * What is particular to the names of people or of organisations.
   *
   * @param cost of taking two words for one
   * @param information how much a word tells, in bits; above 0
   */
  record Rules(Cost cost, ToDoubleFunction<NameWord> information) {}

  /** Pairs two names, neither without words. */
  static Pairing of(List<NameWord> a, List<NameWord> b, Rules rules) {
    List<NameWord> fewer = a.size() <= b.size() ? a : b;
    List<NameWord> more = fewer == a ? b : a;
    double[][] costs = new double[fewer.size()][more.size()];
    for (int i = 0; i < fewer.size(); i++) {
      for (int j = 0; j < more.size(); j++) {
        costs[i][j] = rules.cost().of(fewer.get(i), more.get(j));
      }
    }
    int[] pairs = Assignment.of(costs, more.size());
    double sum = 0;
    double paired = 0;
    boolean onlyInitials = true;
    for (int i = 0; i < pairs.length; i++) {
      NameWord partner = more.get(pairs[i]);
      sum += costs[i][pairs[i]];
      paired += rules.information().applyAsDouble(partner);
      onlyInitials &= fewer.get(i).isInitial() || partner.isInitial();
    }
    double all = 0;
    for (NameWord word : more) {
      all += rules.information().applyAsDouble(word);
    }
    return new Pairing(sum, Math.max(0, 1 - paired / all), onlyInitials);
  }
}
