package io.github.atsconnect.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who belongs together. Clusters grow along the surest pairs, and two clusters join only while the
 * pairs across them agree on average, so a few wrong pairs do not chain everybody together (average
 * linkage: Sokal and Michener 1958). Immutable.
 */
public final class Clusters {

  /** Least mean probability of the pairs across two clusters; pairs not scored count as 0. */
  private static final double MEAN_TO_JOIN = 0.3;

  private final Map<String, String> clusterById;
  private final int[] clusterByPlace;

  private Clusters(Map<String, String> clusterById, int[] clusterByPlace) {
    this.clusterById = clusterById;
    this.clusterByPlace = clusterByPlace;
  }

  /** Whether two people, by their places in the set, are in one cluster. */
  boolean isTogether(int one, int other) {
    return clusterByPlace[one] == clusterByPlace[other];
  }

  /** {@return the cluster of each person, in the order of the set; named after its first person} */
  public Map<String, String> clusterById() {
    return java.util.Collections.unmodifiableMap(clusterById);
  }

  /** {@return how many clusters there are, those of one person among them} */
  public int count() {
    return (int) clusterById.values().stream().distinct().count();
  }

  static Clusters of(PreparedPeople people, List<Deduplicator.Pair> pairs) {
    return of(people.ids(), people.byId(), pairs);
  }

  /**
   * Clusters people.
   *
   * @param order the places of the people in an order that depends on their ids alone, so that the
   *     order in which they come does not matter
   */
  static Clusters of(List<String> ids, int[] order, List<Deduplicator.Pair> pairs) {
    int[] rank = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    List<Deduplicator.Pair> sorted = new ArrayList<>(pairs);
    sorted.sort(
        Comparator.comparingDouble(Deduplicator.Pair::probability)
            .reversed()
            .thenComparingInt(p -> Math.min(rank[p.left()], rank[p.right()]))
            .thenComparingInt(p -> Math.max(rank[p.left()], rank[p.right()])));
    int[] cluster = new int[ids.size()];
    int[] size = new int[ids.size()];
    List<Map<Integer, Double>> across = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      cluster[i] = i;
      size[i] = 1;
      across.add(new HashMap<>());
    }
    for (Deduplicator.Pair p : sorted) {
      across.get(p.left()).merge(p.right(), p.probability(), Double::sum);
      across.get(p.right()).merge(p.left(), p.probability(), Double::sum);
    }
    for (Deduplicator.Pair p : sorted) {
      int a = find(cluster, p.left());
      int b = find(cluster, p.right());
      if (a != b && p.probability() >= 0.5) {
        double mean = across.get(a).getOrDefault(b, 0.0) / ((double) size[a] * size[b]);
        if (mean >= MEAN_TO_JOIN) {
          join(Math.min(a, b), Math.max(a, b), cluster, size, across);
        }
      }
    }
    Map<String, String> out = new LinkedHashMap<>();
    for (int i = 0; i < cluster.length; i++) {
      cluster[i] = find(cluster, i);
      out.put(ids.get(i), ids.get(cluster[i]));
    }
    return new Clusters(out, cluster);
  }

  private static void join(
      int into, int from, int[] cluster, int[] size, List<Map<Integer, Double>> across) {
    cluster[from] = into;
    size[into] += size[from];
    Map<Integer, Double> moved = across.get(from);
    across.set(from, new HashMap<>());
    across.get(into).remove(from);
    moved.remove(into);
    moved.forEach(
        (other, sum) -> {
          across.get(into).merge(other, sum, Double::sum);
          Map<Integer, Double> theirs = across.get(other);
          theirs.remove(from);
          theirs.merge(into, sum, Double::sum);
        });
  }

  private static int find(int[] cluster, int i) {
    int root = i;
    while (cluster[root] != root) {
      root = cluster[root];
    }
    while (cluster[i] != root) {
      int next = cluster[i];
      cluster[i] = root;
      i = next;
    }
    return root;
  }
}
