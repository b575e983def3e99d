package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Quirk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Cuts lists into pages. A token holds the sort key of the next page's first item, so that items
 * that move between two pages are seen twice or missed, as with the real one.
 */
final class Paging {

  private static final int MOST = 100;

  private final Switches switches;

  Paging(Switches switches) {
    this.switches = switches;
  }

  /**
   * A page of a sorted list.
   *
   * @param sorted in the order of the keys
   */
  <T> HttpReply page(
      Ask ask,
      List<T> sorted,
      Function<T, SortKey> key,
      SortKey.Shape shape,
      Predicate<T> filter,
      Function<T, ObjectNode> json) {
    int limit = limit(ask);
    int from = 0;
    String offset = ask.call().first("offset");
    if (offset != null) {
      from = firstAtOrAfter(sorted, key, shape, Tokens.decode(offset, shape));
    }
    List<ObjectNode> items = new ArrayList<>();
    for (T item : sorted.subList(from, sorted.size())) {
      if (filter.test(item)) {
        if (items.size() == limit) {
          ObjectNode envelope = Json.list(items).put("hasNext", true);
          return HttpReply.json(200, envelope.put("next", Tokens.encode(key.apply(item))));
        }
        items.add(json.apply(item));
      }
    }
    return HttpReply.json(200, Json.list(items).put("hasNext", false));
  }

  private static <T> int firstAtOrAfter(
      List<T> sorted, Function<T, SortKey> key, SortKey.Shape shape, SortKey token) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shape.compare(key.apply(sorted.get(middle)), token) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int limit(Ask ask) {
    String text = ask.call().first("limit");
    if (text == null) {
      return MOST;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && (limit <= MOST || !switches.on(Quirk.LIMIT_ABOVE_100_REFUSED))) {
        return Math.min(limit, MOST);
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw LeverError.badRequest("Invalid value for parameter: limit");
  }

  /** A list that knows no pages; refuses or ignores paging parameters. */
  HttpReply unpaged(Ask ask, List<ObjectNode> items) {
    if (switches.on(Quirk.UNPAGED_LISTS_REFUSE_PAGING)
        && (ask.call().has("limit") || ask.call().has("offset"))) {
      throw LeverError.badRequest("pagination is not supported for this endpoint");
    }
    return HttpReply.json(200, Json.list(items).put("hasNext", false));
  }
}
