package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Features;
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
    KeyIndex index) {

  /** Prepares two sets. */
  static Workspace of(
      PeopleSource candidates, PeopleSource store, Plugins plugins, Parallel parallel) {
    Preparer preparer = plugins.preparer();
    PreparedPeople right = PreparedPeople.of(store, preparer, parallel);
    return of(PreparedPeople.of(candidates, preparer, parallel), right, plugins);
  }

  /** Prepares one set to be compared with itself. */
  static Workspace within(PeopleSource people, Plugins plugins, Parallel parallel) {
    PreparedPeople all = PreparedPeople.of(people, plugins.preparer(), parallel);
    return of(all, all, plugins);
  }

  private static Workspace of(PreparedPeople left, PreparedPeople right, Plugins plugins) {
    Map<String, Attribute.Type> attributes = new TreeMap<>(Features.attributesOf(left.people()));
    attributes.putAll(Features.attributesOf(right.people()));
    return new Workspace(
        left,
        right,
        plugins.features(attributes),
        Frequencies.of(right.people()),
        KeyIndex.of(right.toArray()));
  }

  boolean isWithin() {
    return left == right;
  }

  Scorer scorer(MatchModel model) {
    return new Scorer(features, model.weights(), frequencies);
  }
}
