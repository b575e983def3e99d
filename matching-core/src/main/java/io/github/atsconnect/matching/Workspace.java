package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.Searches;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Frequencies;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.model.Attribute;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two sets of people ready to be compared: prepared, counted and indexed. Where a set is compared
 * with itself, both sides are the same object.
 */
record Workspace(
    PreparedPeople left,
    PreparedPeople right,
    List<Feature> features,
    Frequencies frequencies,
    Searches searches) {

  /** Prepares two sets. */
  static Workspace of(
      PeopleSource candidates, PeopleSource store, Plugins plugins, Parallel parallel) {
    Scan scan = new Scan(false);
    PreparedPeople right = PreparedPeople.of(store, plugins.preparer(), scan, parallel);
    PreparedPeople left =
        PreparedPeople.of(candidates, plugins.preparer(), PreparedPeople.Witness.NONE, parallel);
    return of(left, right, scan, plugins, parallel);
  }

  /** Prepares one set to be compared with itself. */
  static Workspace within(PeopleSource people, Plugins plugins, Parallel parallel) {
    Scan scan = new Scan(false);
    PreparedPeople all = PreparedPeople.of(people, plugins.preparer(), scan, parallel);
    return of(all, all, scan, plugins, parallel);
  }

  private static Workspace of(
      PreparedPeople left, PreparedPeople right, Scan scan, Plugins plugins, Parallel parallel) {
    scan.finish(parallel);
    Map<String, Attribute.Type> attributes = new TreeMap<>(left.attributes());
    attributes.putAll(right.attributes());
    return new Workspace(
        left,
        right,
        plugins.features(attributes),
        scan.counts().frequencies(),
        new Searches(scan.keys()));
  }

  boolean isWithin() {
    return left == right;
  }

  Scorer scorer(MatchModel model) {
    return new Scorer(features, model.weights(), frequencies);
  }
}
