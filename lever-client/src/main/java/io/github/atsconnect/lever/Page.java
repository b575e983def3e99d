package io.github.atsconnect.lever;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param <T> the type of the items
 */
public interface Page<T> {

  /**
   * Returns the items in the server's order. A page may be empty and still not be the last.
   *
   * @return unmodifiable
   */
  List<T> items();

  /**
   * Returns what could not be read. The other items are not affected.
   *
   * @return unmodifiable, usually empty
   */
  List<RejectedItem> rejected();

  /**
   * Tells whether there is another page.
   *
   * @return true when {@link #next()} works
   */
  boolean hasNext();

  /**
   * Returns where the next page begins: what to keep, to go on from here another day.
   *
   * @return empty on the last page
   */
  Optional<Cursor> nextCursor();

  /**
   * Fetches the next page.
   *
   * @return the next page
   * @throws NoSuchElementException when there is none
   * @throws LeverException when it cannot be fetched
   */
  Page<T> next();
}
