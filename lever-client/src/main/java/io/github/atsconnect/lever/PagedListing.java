package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Chunk;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list that is fetched page by page. Every page is asked for with the same query. */
final class PagedListing<T> implements Listing<T> {

  private final Map<String, List<String>> query;
  private final Function<Map<String, List<String>>, Chunk<T>> fetch;
  private final @Nullable Trail start;

  PagedListing(
      Map<String, List<String>> query, Function<Map<String, List<String>>, Chunk<T>> fetch) {
    this(query, fetch, null);
  }

  private PagedListing(
      Map<String, List<String>> query,
      Function<Map<String, List<String>>, Chunk<T>> fetch,
      @Nullable Trail start) {
    this.query = query;
    this.fetch = fetch;
    this.start = start;
  }

  /** The cursors followed so far, the latest first: what shows that a server leads in circles. */
  private record Trail(String token, @Nullable Trail before) {

    boolean holds(String other) {
      for (Trail each = this; each != null; each = each.before) {
        if (each.token.equals(other)) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public Page<T> firstPage() {
    return page(start);
  }

  @Override
  public Listing<T> startingAt(Cursor cursor) {
    return new PagedListing<>(query, fetch, new Trail(cursor.value(), null));
  }

  private Page<T> page(@Nullable Trail trail) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(query);
    if (trail != null) {
      parameters.put("offset", List.of(trail.token()));
    }
    return new FetchedPage(fetch.apply(parameters), trail);
  }

  private final class FetchedPage implements Page<T> {

    private final Chunk<T> chunk;
    private final @Nullable Trail trail;

    FetchedPage(Chunk<T> chunk, @Nullable Trail trail) {
      this.chunk = chunk;
      this.trail = trail;
    }

    @Override
    public List<T> items() {
      return chunk.items();
    }

    @Override
    public List<RejectedItem> rejected() {
      return chunk.rejected();
    }

    @Override
    public boolean hasNext() {
      return chunk.hasNext();
    }

    @Override
    public Optional<Cursor> nextCursor() {
      String next = chunk.next();
      return chunk.hasNext() && next != null ? Optional.of(new Cursor(next)) : Optional.empty();
    }

    @Override
    public Page<T> next() {
      if (!chunk.hasNext()) {
        throw new NoSuchElementException("This is the last page");
      }
      String next = chunk.next();
      if (next == null) {
        throw new LeverUnreadableException(
            "The server says that there are more pages and does not say where", null, null);
      }
      if (trail != null && trail.holds(next)) {
        throw new LeverUnreadableException(
            "The server leads in circles: its cursor for the next page was used before",
            null,
            null);
      }
      return page(new Trail(next, trail));
    }
  }

  @Override
  public Iterable<Page<T>> pages() {
    return PageIterator::new;
  }

  private final class PageIterator implements Iterator<Page<T>> {

    private @Nullable Page<T> last;

    @Override
    public boolean hasNext() {
      return last == null || last.hasNext();
    }

    @Override
    public Page<T> next() {
      Page<T> page = last == null ? firstPage() : last.next();
      last = page;
      return page;
    }
  }

  @Override
  public Iterator<T> iterator() {
    return new ItemIterator();
  }

  private final class ItemIterator implements Iterator<T> {

    private final Iterator<Page<T>> pages = new PageIterator();
    private Iterator<T> items = List.<T>of().iterator();

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && pages.hasNext()) {
        items = pages.next().items().iterator();
      }
      return items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException("No more items");
      }
      return items.next();
    }
  }
}
