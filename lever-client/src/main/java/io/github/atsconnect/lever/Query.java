package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.LeverCode;
import io.github.atsconnect.lever.model.LeverId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all queries have in common: parameters in the order in which they were set.
 *
 * @param <Q> the query itself
 */
public abstract sealed class Query<Q extends Query<Q>> permits ListQuery, UploadQuery {

  private final Map<String, List<String>> parameters = new LinkedHashMap<>();

  Query() {}

  abstract Q self();

  final Map<String, List<String>> parameters() {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return copy;
  }

  /** Refuses combinations that the endpoint refuses. */
  void check(Set<String> names) {}

  final Q set(String name, String value) {
    parameters.put(name, new ArrayList<>(List.of(value)));
    return self();
  }

  final Q add(String name, String... values) {
    List<String> all = parameters.computeIfAbsent(name, n -> new ArrayList<>());
    for (String each : values) {
      if (each.isBlank()) {
        throw new IllegalArgumentException("A value of " + name + " is blank");
      }
      if (!all.contains(each)) {
        all.add(each);
      }
    }
    return self();
  }

  final Q ids(String name, LeverId... ids) {
    for (LeverId each : ids) {
      add(name, each.value());
    }
    return self();
  }

  final Q words(String name, QueryWord... words) {
    for (QueryWord each : words) {
      add(name, each.word());
    }
    return self();
  }

  final Q codes(String name, LeverCode... codes) {
    for (LeverCode each : codes) {
      if (each.code().isEmpty()) {
        throw new IllegalArgumentException("OTHER cannot be asked for");
      }
      add(name, each.code());
    }
    return self();
  }

  final Q time(String name, Instant time) {
    return set(name, Long.toString(time.toEpochMilli()));
  }

  /** Names the parameters only: values may be personal. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + parameters.keySet();
  }
}
