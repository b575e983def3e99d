package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The place of an item in a list.
 *
 * @param parts values of the kinds that the list's {@link Shape} names; none: before all items
 */
record SortKey(List<Object> parts) {

  /** Before all items. */
  static final SortKey FIRST = new SortKey(List.of());

  static SortKey of(Object... parts) {
    return new SortKey(List.of(parts));
  }

  /** A column of the sort order. */
  enum Column {
    RANK,
    TIME_UP,
    TIME_DOWN,
    TEXT_UP,
    TEXT_DOWN,
    WORD_UP;

    /** Words that differ in their capitals only are neighbours, but two words. */
    private static final Comparator<String> WORDS =
        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    Object read(JsonNode node) {
      return switch (this) {
        case RANK -> number(node).doubleValue();
        case TIME_UP, TIME_DOWN -> number(node).longValue();
        case TEXT_UP, TEXT_DOWN, WORD_UP -> {
          if (!node.isTextual()) {
            throw new IllegalArgumentException("text expected");
          }
          yield node.textValue();
        }
      };
    }

    private static Number number(JsonNode node) {
      if (!node.isNumber()) {
        throw new IllegalArgumentException("number expected");
      }
      return node.numberValue();
    }

    int compare(Object left, Object right) {
      return switch (this) {
        case RANK -> Double.compare((Double) left, (Double) right);
        case TIME_UP -> Long.compare((Long) left, (Long) right);
        case TIME_DOWN -> Long.compare((Long) right, (Long) left);
        case TEXT_UP -> ((String) left).compareTo((String) right);
        case TEXT_DOWN -> ((String) right).compareTo((String) left);
        case WORD_UP -> WORDS.compare((String) left, (String) right);
      };
    }
  }

  /** The columns of a list's order; orders keys. */
  record Shape(List<Column> columns) implements Comparator<SortKey> {

    static Shape of(Column... columns) {
      return new Shape(List.of(columns));
    }

    SortKey read(ArrayNode array) {
      if (!array.isEmpty() && array.size() != columns.size()) {
        throw new IllegalArgumentException("other number of parts");
      }
      List<Object> parts = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        parts.add(columns.get(i).read(array.get(i)));
      }
      return new SortKey(parts);
    }

    @Override
    public int compare(SortKey left, SortKey right) {
      if (left.parts().isEmpty() || right.parts().isEmpty()) {
        return Integer.compare(left.parts().size(), right.parts().size());
      }
      for (int i = 0; i < columns.size(); i++) {
        int order = columns.get(i).compare(left.parts().get(i), right.parts().get(i));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    }
  }
}
