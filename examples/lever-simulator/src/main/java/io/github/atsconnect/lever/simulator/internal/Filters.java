package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.Quirk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters that a call names: one that is repeated finds the union of its values, different ones
 * intersect. Those not sent find everything.
 */
final class Filters<T> {

  private static final long LONG = Duration.ofDays(90).toMillis();

  private final Ask ask;
  private final Switches switches;
  private final List<Predicate<T>> named = new ArrayList<>();

  Filters(Ask ask, Switches switches) {
    this.ask = ask;
    this.switches = switches;
  }

  /** The values of a parameter among those of an item. */
  Filters<T> any(String parameter, Function<T, Stream<String>> values) {
    return any(parameter, values, value -> value);
  }

  /** The same, compared in a form in which different spellings are one. */
  Filters<T> any(
      String parameter, Function<T, Stream<String>> values, Function<String, String> form) {
    List<String> wanted = ask.call().all(parameter).stream().map(form).toList();
    if (!wanted.isEmpty()) {
      named.add(item -> values.apply(item).map(form).anyMatch(wanted::contains));
    }
    return this;
  }

  Filters<T> flag(String parameter, Predicate<T> is) {
    Boolean wanted = ask.flag(parameter);
    if (wanted != null) {
      named.add(item -> is.test(item) == wanted);
    }
    return this;
  }

  /** A time within the window of two parameters; no time is in no window. */
  Filters<T> window(String name, Function<T, @Nullable Long> time) {
    return window(name, time, false);
  }

  /** The same, where having no time may be as good as one within. */
  Filters<T> window(String name, Function<T, @Nullable Long> time, boolean nullMatches) {
    Long start = ask.time(name + "_start");
    Long end = ask.time(name + "_end");
    if (start == null && end == null) {
      return this;
    }
    if (start != null && end != null && end - start > LONG && refusesLong()) {
      throw LeverError.badRequest("The window of " + name + " is longer than 90 days");
    }
    named.add(
        item -> {
          Long at = time.apply(item);
          return at == null ? nullMatches : within(at, start, end);
        });
    return this;
  }

  private boolean refusesLong() {
    return switches.on(Quirk.LONG_WINDOWS_REFUSED);
  }

  /** Both ends are included. */
  private static boolean within(long time, @Nullable Long start, @Nullable Long end) {
    return (start == null || time >= start) && (end == null || time <= end);
  }

  /** What passes the filters named; everything where none was. */
  Predicate<T> all() {
    return named.stream()
        .reduce(switches.on(Quirk.FILTERS_ARE_A_UNION) ? Predicate::or : Predicate::and)
        .orElse(item -> true);
  }
}
