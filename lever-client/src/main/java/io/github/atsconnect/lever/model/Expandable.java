package io.github.atsconnect.lever.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to something else: its id, and the thing itself where the query asked to expand it.
 *
 * @param <I> the type of the id
 * @param <T> the type of the thing
 * @param id the id
 * @param object the thing; null unless it was expanded
 */
public record Expandable<I extends LeverId, T>(I id, @Nullable T object) {

  /**
   * Checks the id.
   *
   * @throws NullPointerException when the id is null
   */
  public Expandable {
    Objects.requireNonNull(id, "id");
  }

  /**
   * A reference that was not expanded.
   *
   * @param <I> the type of the id
   * @param <T> the type of the thing
   * @param id the id
   * @return the bare reference
   */
  public static <I extends LeverId, T> Expandable<I, T> of(I id) {
    return new Expandable<>(id, null);
  }

  /**
   * Returns the thing itself.
   *
   * @return empty where the query did not expand it
   */
  public Optional<T> expanded() {
    return Optional.ofNullable(object);
  }

  /** Names the id only: the thing may hold personal data. */
  @Override
  public String toString() {
    return object == null ? id.value() : id.value() + " (expanded)";
  }
}
