package io.github.atsconnect.lever.model;

import java.util.Objects;

/**
 * A {@link LeverCode} together with the text that it was read from, so that a word which this
 * version does not know survives.
 *
 * @param <E> the enumeration
 * @param value the constant; the one called {@code OTHER} where the word is unknown
 * @param raw the word as Lever wrote it
 */
public record Coded<E extends Enum<E> & LeverCode>(E value, String raw) {

  /**
   * Checks the parts.
   *
   * @throws NullPointerException when one is null
   */
  public Coded {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(raw, "raw");
  }

  /**
   * Wraps a known constant.
   *
   * @param <E> the enumeration
   * @param value the constant
   * @return the constant with its own word
   */
  public static <E extends Enum<E> & LeverCode> Coded<E> of(E value) {
    return new Coded<>(value, value.code());
  }

  /**
   * Finds the constant for a word.
   *
   * @param <E> the enumeration
   * @param raw the word as Lever wrote it
   * @param type the enumeration, which has a constant {@code OTHER}
   * @return the constant whose code equals the word, else {@code OTHER} with the word
   */
  public static <E extends Enum<E> & LeverCode> Coded<E> read(String raw, Class<E> type) {
    for (E each : type.getEnumConstants()) {
      if (!each.code().isEmpty() && each.code().equals(raw)) {
        return new Coded<>(each, raw);
      }
    }
    return new Coded<>(Enum.valueOf(type, "OTHER"), raw);
  }

  /**
   * Tells whether this is a given constant.
   *
   * @param constant the constant to compare with
   * @return true when it is
   */
  public boolean is(E constant) {
    return value == constant;
  }

  /** Returns the word as Lever wrote it. */
  @Override
  public String toString() {
    return raw;
  }
}
