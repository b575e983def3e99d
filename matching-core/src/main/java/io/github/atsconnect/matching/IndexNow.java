package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Frequencies;
import io.github.atsconnect.matching.internal.store.LiveStore;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A {@link CandidateIndex} as it is until the next change.
 *
 * @param idle searches that nobody is using
 */
record IndexNow(
    LiveStore live, List<Feature> features, Frequencies frequencies, Queue<KeyIndex.Search> idle) {

  static IndexNow of(LiveStore live, Plugins plugins) {
    return new IndexNow(
        live,
        plugins.features(live.attributes()),
        live.frequencies(),
        new ConcurrentLinkedQueue<>());
  }

  IndexNow afterChange(boolean sameAttributes, Plugins plugins) {
    return new IndexNow(
        live,
        sameAttributes ? features : plugins.features(live.attributes()),
        live.frequencies(),
        idle);
  }

  /** The numbers of those who are worth a comparison. */
  int[] search(PreparedPerson candidate) {
    KeyIndex.Search known = idle.poll();
    KeyIndex.Search search = known == null ? live.search() : known;
    int[] out = new int[search.run(candidate)];
    for (int i = 0; i < out.length; i++) {
      out[i] = search.found(i);
    }
    idle.add(search);
    return out;
  }
}
