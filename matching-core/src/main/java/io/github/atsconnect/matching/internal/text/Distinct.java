package io.github.atsconnect.matching.internal.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Different values in the order they came: a list as long as there are few, as there mostly are.
 * Not thread-safe.
 */
public final class Distinct<T> {

  private static final int FEW = 8;

  private List<T> values = List.of();
  private @Nullable Set<T> known;

  /** Adds a value unless it is there; returns whether it was added. */
  public boolean add(T value) {
    if (values.isEmpty()) {
      values = new ArrayList<>(2);
    }
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
  public void addAll(List<? extends T> more) {
    for (int i = 0; i < more.size(); i++) {
      add(more.get(i));
    }
  }

  /** Forgets all values. */
  public void clear() {
    values = List.of();
    known = null;
  }

  /** The values so far; not to be changed. */
  public List<T> values() {
    return values;
  }

  /** The values as an unmodifiable list of its own. */
  public List<T> toList() {
    return List.copyOf(values);
  }
}
