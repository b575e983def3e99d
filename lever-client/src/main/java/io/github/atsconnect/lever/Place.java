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
   * @param broken the end of the part around it that breaks, which is looked through first; null
   *     where none is known
   */
  record Window(@Nullable Long from, @Nullable Long to, @Nullable Long broken) {

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
      return new Window(from, first() + (last() - first()) / 2, to);
    }

    /** What is left of the list after this; null when there is nothing. */
    @Nullable Window rest(@Nullable Long end) {
      if (to == null || (end != null && to >= end)) {
        return null;
      }
      return broken != null && to < broken
          ? new Window(to + 1, broken, broken)
          : new Window(to + 1, end, null);
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
    String[] parts = text.substring(OURS.length()).split("/", 4);
    if (parts.length == 4) {
      try {
        String token = parts[3].isEmpty() ? null : parts[3];
        return new Place(new Window(bound(parts[0]), bound(parts[1]), bound(parts[2])), token);
      } catch (NumberFormatException e) {
        // falls through: somebody has changed it
      }
    }
    throw refused();
  }

  static LeverInvalidCursorException refused() {
    return new LeverInvalidCursorException(
        "The cursor is none that a page of this list gave; begin the list again", null, null);
  }

  private static @Nullable Long bound(String text) {
    return text.equals("-") ? null : Long.valueOf(text);
  }

  private static String bound(@Nullable Long time) {
    return time == null ? "-" : time.toString();
  }

  /** The place as text; null at the beginning of the list. */
  @Nullable String text() {
    if (window == null) {
      return token;
    }
    List<String> parts = new ArrayList<>(4);
    parts.add(bound(window.from()));
    parts.add(bound(window.to()));
    parts.add(bound(window.broken()));
    parts.add(token == null ? "" : token);
    return OURS + String.join("/", parts);
  }
}
