package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Hash;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Forms of values that many people share, by a hash of the value as written; the value itself is
 * not kept. Bounded: where two values fall on one place, the later stays, and long ones are not
 * kept. Safe for use by many threads, which may lose each other's entries but never see half of
 * one.
 */
final class FormCache<T> {

  private static final int MAX_LENGTH = 120;

  private record Entry<T>(long hash, @Nullable T form) {}

  private final @Nullable Entry<T>[] entries;
  private final Function<String, @Nullable T> parser;

  /**
   * A cache.
   *
   * @param places how many values it holds at most, a power of two
   * @param parser makes the form of a value
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  FormCache(int places, Function<String, @Nullable T> parser) {
    this.entries = new Entry[places];
    this.parser = parser;
  }

  @Nullable T get(String value) {
    if (value.length() > MAX_LENGTH) {
      return parser.apply(value);
    }
    long hash = Hash.word(value);
    int place = (int) hash & (entries.length - 1);
    Entry<T> known = entries[place];
    if (known != null && known.hash == hash) {
      return known.form;
    }
    T form = parser.apply(value);
    entries[place] = new Entry<>(hash, form);
    return form;
  }
}
