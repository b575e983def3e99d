package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.KeyIndex;
import io.github.atsconnect.matching.internal.index.Searches;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.score.Feature;
import io.github.atsconnect.matching.internal.score.Frequencies;
import io.github.atsconnect.matching.internal.score.Scorer;
import io.github.atsconnect.matching.internal.text.HashParts;
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
    Scan scan = new Scan();
    PreparedPeople right = PreparedPeople.of(store, plugins.preparer(), scan, parallel);
    PreparedPeople left =
        PreparedPeople.of(candidates, plugins.preparer(), (people, first) -> {}, parallel);
    return scan.finish(left, right, plugins, parallel);
  }

  /** Prepares one set to be compared with itself. */
  static Workspace within(PeopleSource people, Plugins plugins, Parallel parallel) {
    Scan scan = new Scan();
    PreparedPeople all = PreparedPeople.of(people, plugins.preparer(), scan, parallel);
    return scan.finish(all, all, plugins, parallel);
  }

  /** Counts and indexes a store. */
  private static final class Scan implements PreparedPeople.Witness {
    private final Frequencies.Counter counter = new Frequencies.Counter(false);
    private final KeyIndex.Builder index = new KeyIndex.Builder();

    @Override
    public void see(PreparedPerson[] people, int firstPlace) {
      counter.add(people);
      index.add(people, firstPlace);
    }

    Workspace finish(
        PreparedPeople left, PreparedPeople right, Plugins plugins, Parallel parallel) {
      parallel.run(HashParts.COUNT, counter::countPart);
      parallel.run(HashParts.COUNT, index::buildPart);
      Map<String, Attribute.Type> attributes = new TreeMap<>(left.attributes());
      attributes.putAll(right.attributes());
      return new Workspace(
          left,
          right,
          plugins.features(attributes),
          counter.frequencies(),
          new Searches(index.index()));
    }
  }

  boolean isWithin() {
    return left == right;
  }

  Scorer scorer(MatchModel model) {
    return new Scorer(features, model.weights(), frequencies);
  }
}
