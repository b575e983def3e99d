package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Quirk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Cuts lists into pages. A token holds the sort key of the next page's first item, so that items
 * that move between two pages are seen twice or missed, as with the real one.
 */
final class Paging {

  private static final int MOST = 100;

  private final Switches switches;
  private final Tokens tokens;

  Paging(Switches switches, Tokens tokens) {
    this.switches = switches;
    this.tokens = tokens;
  }

  /** A page of a list, as the call asks for it. */
  <T> HttpReply page(Ask ask, Sorted<T> list, Predicate<T> filter, Function<T, ObjectNode> json) {
    int limit = limit(ask);
    String offset = ask.call().first("offset");
    SortKey place = offset == null ? SortKey.FIRST : tokens.read(offset, list.shape());
    List<ObjectNode> items = new ArrayList<>();
    for (T item : list.from(place)) {
      if (filter.test(item)) {
        if (items.size() == limit) {
          String next = tokens.write(list.key(item));
          return HttpReply.json(200, envelope(ask, items).put("hasNext", true).put("next", next));
        }
        items.add(json.apply(item));
      }
    }
    return last(ask, items);
  }

  /** A list that knows no pages; refuses or ignores paging parameters. */
  HttpReply unpaged(Ask ask, List<ObjectNode> items) {
    if (switches.on(Quirk.UNPAGED_LISTS_REFUSE_PAGING)
        && (ask.call().has("limit") || ask.call().has("offset"))) {
      throw LeverError.noPaging();
    }
    return last(ask, items);
  }

  private HttpReply last(Ask ask, List<ObjectNode> items) {
    ObjectNode envelope = envelope(ask, items);
    return HttpReply.json(
        200,
        switches.on(Quirk.HAS_NEXT_ONLY_WITH_NEXT) ? envelope : envelope.put("hasNext", false));
  }

  /** The items, maybe with the fields only that the call names. */
  private ObjectNode envelope(Ask ask, List<ObjectNode> items) {
    List<String> include = ask.call().all("include");
    if (include.isEmpty()
        || !ask.expand().isEmpty()
        || !switches.on(Quirk.INCLUDE_IS_SUBTRACTIVE)) {
      return Json.list(items);
    }
    Set<String> kept = new HashSet<>(include);
    kept.add("id");
    return Json.list(items.stream().map(item -> item.deepCopy().retain(kept)).toList());
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
}
