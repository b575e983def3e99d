package io.github.atsconnect.connect.cli;

import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkState;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How right the links are, against the simulator's own truth.
 *
 * @param linked contacts that were linked
 * @param right of those, with the right profile
 * @param toFind contacts that have a profile and may be linked
 * @param review contacts that a person should look at
 * @param reviewRight of those, proposed with the right profile
 */
record DemoScore(int linked, int right, int toFind, int review, int reviewRight) {

  /** Compares links with the truth: contact to profile. */
  static DemoScore of(List<Link> links, Map<String, String> truth) {
    int linked = 0;
    int right = 0;
    int review = 0;
    int reviewRight = 0;
    for (Link link : links) {
      boolean isRight = link.profileId().equals(truth.get(link.contactId()));
      if (link.state() == LinkState.AUTO) {
        linked++;
        right += isRight ? 1 : 0;
      } else if (link.state() == LinkState.SUGGESTED) {
        review++;
        reviewRight += isRight ? 1 : 0;
      }
    }
    return new DemoScore(linked, right, truth.size(), review, reviewRight);
  }

  double precision() {
    return linked == 0 ? 1 : (double) right / linked;
  }

  double recall() {
    return toFind == 0 ? 1 : (double) right / toFind;
  }

  /** The figures in words, a line each. */
  List<String> lines() {
    return List.of(
        String.format(
            Locale.ROOT,
            "precision %.3f (%,d of %,d links are right), recall %.3f (%,d of %,d people found)",
            precision(),
            right,
            linked,
            recall(),
            right,
            toFind),
        String.format(
            Locale.ROOT, "%,d more suggested for review, %,d of them right", review, reviewRight));
  }
}
