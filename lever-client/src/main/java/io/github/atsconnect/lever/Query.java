package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.LeverCode;
import io.github.atsconnect.lever.model.LeverId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What all queries have in common: parameters in the order in which they were set. A filter takes
 * one value or more; none at all or a blank one throws {@link IllegalArgumentException}, since it
 * would be dropped on the way and the list be longer than meant. Not safe for many threads.
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

  /** Adds values to a filter. Without any it would not be sent, and the list would grow. */
  final Q add(String name, String... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException(
          "No value for " + name + ": leave the filter out to see all");
    }
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
    return add(name, Arrays.stream(ids).map(LeverId::value).toArray(String[]::new));
  }

  /** Adds words to what is asked for in addition: none is fine. */
  final Q words(String name, QueryWord... words) {
    for (QueryWord each : words) {
      add(name, each.word());
    }
    return self();
  }

  final Q codes(String name, LeverCode... codes) {
    return add(name, Arrays.stream(codes).map(Query::word).toArray(String[]::new));
  }

  /** The word for a constant that stands for one. */
  static String word(LeverCode code) {
    if (code.code().isEmpty()) {
      throw new IllegalArgumentException(
          code + " stands for words that this version does not know, and cannot be asked for");
    }
    return code.code();
  }

  final Q time(String name, Instant time) {
    try {
      return set(name, Long.toString(time.toEpochMilli()));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          name + " is too far away: leave it out for a window without that end", e);
    }
  }

  /** Names the parameters only: values may be personal. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + parameters.keySet();
  }
}
