package io.github.atsconnect.lever;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list on the server. Nothing is fetched before it is needed, a page at a time; each walk begins
 * anew. Items that cannot be read are left out: {@link Page#rejected()} has them.
 *
 * <p>A list of Lever's may change while it is walked, so an item can be seen twice, or missed: tell
 * them apart by id, and look again for what changed since the walk began. The listing can be shared
 * between threads; an iterator cannot.
 *
 * @param <T> the type of the items
 */
public interface Listing<T> extends Iterable<T> {

  /**
   * Fetches the first page.
   *
   * @return the page
   * @throws LeverException when it cannot be fetched
   */
  Page<T> firstPage();

  /**
   * The same list, begun where a page of an earlier walk ended.
   *
   * @param cursor what {@link Page#nextCursor()} gave, for the same query
   * @return the rest of the list; fetching throws {@link LeverInvalidCursorException} when the
   *     server does not accept the cursor any more
   * @throws LeverInvalidCursorException when it can be seen that no page of such a list gave it
   */
  Listing<T> startingAt(Cursor cursor);

  /**
   * The same list, walked with the next page under way while one is used: for whoever is going to
   * read all of it and takes time with each page. One page ahead and no more; its errors are thrown
   * where the walk gets to it.
   *
   * <p>A walk that is given up leaves at most that one request behind, which ends by its deadline.
   * Closing the {@link #stream()}, or the client, ends it at once.
   *
   * @return the list; {@link #firstPage()} and {@link Page#next()} fetch what they are asked for
   */
  Listing<T> lookingAhead();

  /**
   * The same list, walked around a record under which it breaks: when a page is answered with an
   * error again and again, cannot be read or does not come, it is asked for in smaller parts until
   * the record that is at fault stands alone. That one is in {@link Page#rejected()}, with its id
   * where it can be known, and the walk goes on behind it. A page may be shorter than asked for.
   *
   * <p>Among 100 items that costs about a dozen requests. Where no answer tells what comes behind
   * the record, opportunities (also deleted ones) and requisitions are walked again in windows of
   * time: up to twice as many requests as the list has pages, and some fifty more for the record;
   * items are seen twice. Other lists fail then. When many records fail in a row, or more than a
   * few in all, it is not the records, and the first failure is thrown.
   *
   * @return the list; its cursors can be kept and given to {@link #startingAt} as any other
   */
  Listing<T> settingAside();

  /**
   * Walks page by page.
   *
   * @return the pages, each fetched when it is asked for
   */
  Iterable<Page<T>> pages();

  /** Walks item by item. */
  @Override
  Iterator<T> iterator();

  /**
   * Walks item by item.
   *
   * @return a lazy, sequential stream; it need not be closed
   */
  Stream<T> stream();

  /**
   * Fetches everything. For lists that are known to be short, such as stages.
   *
   * @return all items
   */
  default List<T> toList() {
    return stream().toList();
  }
}
