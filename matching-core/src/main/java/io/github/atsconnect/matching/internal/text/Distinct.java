package io.github.atsconnect.matching.internal.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Different values in the order they came: a list as long as there are few, as there mostly are.
 * Not thread-safe.
 */
public final class Distinct<T> {

  private static final int FEW = 8;

  private final List<T> values = new ArrayList<>(0);
  private @Nullable Set<T> known;

  /** Adds a value unless it is there; returns whether it was added. */
  public boolean add(T value) {
    if (known == null && values.size() >= FEW) {
      known = new HashSet<>(values);
    }
    boolean isNew = known == null ? !values.contains(value) : known.add(value);
    if (isNew) {
      values.add(value);
    }
    return isNew;
  }

  /** Adds several values. */
  public void addAll(Iterable<? extends T> more) {
    more.forEach(this::add);
  }

  /** The values so far; a view. */
  public List<T> values() {
    return values;
  }

  /** The values as an unmodifiable list of its own. */
  public List<T> toList() {
    return List.copyOf(values);
  }

  /** The values as an array. */
  public T[] toArray(IntFunction<T[]> room) {
    return values.toArray(room);
  }
}
