package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeduplicatorTest {

  @Test
  void records_of_one_person_come_together_and_others_stay_apart() {
    Fixtures world = Fixtures.world(900, 9);
    List<Person> all = new ArrayList<>(world.profiles);
    all.addAll(world.candidates);
    List<LinkedPair> pairs = new ArrayList<>();
    Clusters clusters = Deduplicator.standard().dedupe(all::forEach, pairs::add);
    int together = 0;
    int known = 0;
    for (Person c : world.candidates) {
      var right = world.truth.get(c.id());
      if (right != null) {
        known++;
        String profile = right.iterator().next();
        boolean same =
            clusters.clusterById().get(c.id()).equals(clusters.clusterById().get(profile));
        together += same ? 1 : 0;
      }
    }
    assertThat(together).isGreaterThan(known * 8 / 10);
    assertThat(clusters.count()).isBetween(850, 1_150);
  }

  @Test
  void a_chain_of_doubtful_pairs_does_not_join_everybody() {
    List<String> ids = List.of("a", "b", "c", "d", "e", "f");
    List<Deduplicator.Pair> chain = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      chain.add(new Deduplicator.Pair(i, i + 1, 0, 0.6));
    }
    assertThat(Clusters.of(ids, IntStream.range(0, ids.size()).toArray(), chain).count())
        .isGreaterThan(1);
  }

  @Test
  void a_sure_clique_is_one_cluster_named_after_its_first() {
    List<Deduplicator.Pair> clique =
        List.of(
            new Deduplicator.Pair(0, 1, 0, 0.99),
            new Deduplicator.Pair(0, 2, 0, 0.98),
            new Deduplicator.Pair(1, 2, 0, 0.97));
    Clusters clusters = Clusters.of(List.of("a", "b", "c", "d"), new int[] {0, 1, 2, 3}, clique);
    assertThat(clusters.clusterById())
        .containsEntry("c", "a")
        .containsEntry("b", "a")
        .containsEntry("d", "d");
  }
}
