package io.github.atsconnect.matching.internal.prepare;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Forms of values that many people share, by the value as written. Bounded: where two values fall
 * on one place, the later stays, and long ones are not kept. Safe for use by many threads, which
 * may lose each other's entries but never see half of one.
 */
final class FormCache<T> {

  private static final int MAX_LENGTH = 120;

  private record Entry<T>(int hash, String value, @Nullable T form) {}

  private final @Nullable Entry<T>[] entries;
  private final Function<String, @Nullable T> parser;

  /**
   * A cache.
   *
   * @param places how many values it holds at most, a power of two; small enough to stay in the
   *     processor's own cache
   * @param parser makes the form of a value
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  FormCache(int places, Function<String, @Nullable T> parser) {
    this.entries = new Entry[places];
    this.parser = parser;
  }

  @Nullable T get(String value) {
    int hash = value.hashCode();
    int place = (hash ^ (hash >>> 16)) & (entries.length - 1);
    Entry<T> known = entries[place];
    if (known != null && known.hash == hash && known.value.equals(value)) {
      return known.form;
    }
    T form = parser.apply(value);
    if (value.length() <= MAX_LENGTH) {
      entries[place] = new Entry<>(hash, value, form);
    }
    return form;
  }
}
