package io.github.atsconnect.lever.simulator.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A list in the order of its items' keys that can be entered anywhere. */
interface Sorted<T> {

  /** What the keys are made of. */
  SortKey.Shape shape();

  /** The place of an item. */
  SortKey key(T item);

  /** The items from the first at or after a place. */
  Iterable<T> from(SortKey place);

  /** Sorts items. */
  static <T> Sorted<T> of(Collection<T> items, SortKey.Shape shape, Function<T, SortKey> key) {
    List<T> sorted = items.stream().sorted(Comparator.comparing(key, shape)).toList();
    return new Sorted<>() {
      @Override
      public SortKey.Shape shape() {
        return shape;
      }

      @Override
      public SortKey key(T item) {
        return key.apply(item);
      }

      @Override
      public Iterable<T> from(SortKey place) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
          int middle = (low + high) >>> 1;
          if (shape.compare(key(sorted.get(middle)), place) < 0) {
            low = middle + 1;
          } else {
            high = middle;
          }
        }
        return sorted.subList(low, sorted.size());
      }
    };
  }
}
