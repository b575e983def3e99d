package io.github.atsconnect.lever;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a list a page begins.
 *
 * @param window the part of the list that is walked by itself; null for the list as a whole
 * @param token the server's token; null at the beginning
 */
record Place(@Nullable Window window, @Nullable String token) {

  static final Place BEGINNING = new Place(null, null);

  /** No token of Lever's begins like this. */
  private static final String OURS = "ats-window/";

  /** No record is younger. */
  private static final long LAST = 4_102_444_800_000L;

  /**
   * A part of a list by a time of its records, both ends included, in milliseconds.
   *
   * @param from null where it has no beginning
   * @param to null where it has no end
   */
  record Window(@Nullable Long from, @Nullable Long to) {

    private long first() {
      return from == null ? 0 : from;
    }

    private long last() {
      return to == null ? Math.max(LAST, first()) : to;
    }

    boolean isSplittable() {
      return first() < last();
    }

    Window earlierHalf() {
      return new Window(from, first() + (last() - first()) / 2);
    }

    /** What is left of the list after this; null when there is nothing. */
    @Nullable Window rest(@Nullable Long end) {
      return to == null || (end != null && to >= end) ? null : new Window(to + 1, end);
    }

    /** The query narrowed to this part. */
    Map<String, List<String>> narrow(Map<String, List<String>> query, String time) {
      Map<String, List<String>> narrowed = new LinkedHashMap<>(query);
      narrowed.remove(time + "_start");
      narrowed.remove(time + "_end");
      if (from != null) {
        narrowed.put(time + "_start", List.of(from.toString()));
      }
      if (to != null) {
        narrowed.put(time + "_end", List.of(to.toString()));
      }
      return narrowed;
    }
  }

  static Place of(Cursor cursor) {
    String text = cursor.value();
    if (!text.startsWith(OURS)) {
      return new Place(null, text);
    }
    String[] parts = text.substring(OURS.length()).split("/", 3);
    if (parts.length == 3) {
      try {
        String token = parts[2].isEmpty() ? null : parts[2];
        return new Place(new Window(bound(parts[0]), bound(parts[1])), token);
      } catch (NumberFormatException e) {
        // falls through: somebody has changed it
      }
    }
    throw new IllegalArgumentException("The cursor is none that nextCursor() gave");
  }

  private static @Nullable Long bound(String text) {
    return text.equals("-") ? null : Long.valueOf(text);
  }

  /** The place as text; null at the beginning of the list. */
  @Nullable String text() {
    if (window == null) {
      return token;
    }
    List<String> parts = new ArrayList<>(3);
    parts.add(window.from() == null ? "-" : window.from().toString());
    parts.add(window.to() == null ? "-" : window.to().toString());
    parts.add(token == null ? "" : token);
    return OURS + String.join("/", parts);
  }
}
