package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.AgreementLevel;
import io.github.atsconnect.matching.spi.Feature;
import io.github.atsconnect.matching.spi.KeySource;
import java.util.ArrayList;
import java.util.List;

/**
 * What a host adds to the form in which people are compared.
 *
 * @param features features of the host's own, in the order in which their values are kept
 * @param keys match keys of the host's own
 * @param standardKeys whether the standard keys are made as well
 */
public record Additions(List<Feature<?>> features, List<KeySource> keys, boolean standardKeys) {

  /** Nothing of a host's own. */
  public static final Additions NONE = new Additions(List.of(), List.of(), true);

  private static final int MAX_KEYS = 64;

  /** Copies the lists. */
  public Additions {
    features = List.copyOf(features);
    keys = List.copyOf(keys);
  }

  OwnForms of(Person person) {
    if (features.isEmpty() && keys.isEmpty()) {
      return OwnForms.NONE;
    }
    List<OwnForms.Value> values = new ArrayList<>(features.size());
    for (Feature<?> feature : features) {
      values.add(value(feature, person));
    }
    LongSet hashes = new LongSet();
    for (KeySource source : keys) {
      int n = 0;
      for (String key : source.keys(person)) {
        if (!key.isEmpty() && n++ < MAX_KEYS) {
          hashes.add(Hash.of('O', key));
        }
      }
    }
    return new OwnForms(values, hashes.toArray(), standardKeys);
  }

  private static <T> OwnForms.Value value(Feature<T> feature, Person person) {
    T value = feature.read(person);
    if (value == null) {
      return OwnForms.Value.MISSING;
    }
    boolean counted = feature.levels().stream().anyMatch(AgreementLevel::byFrequency);
    long hash =
        counted ? Hash.combine(Hash.of('O', feature.name()), Hash.of('v', feature.text(value))) : 0;
    return new OwnForms.Value(value, hash);
  }
}
