package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Chunk;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A list that is fetched page by page. Every page is asked for with the same query. */
final class PagedListing<T> implements Listing<T> {

  private final Map<String, List<String>> query;
  private final Function<Map<String, List<String>>, Chunk<T>> fetch;
  private final ExecutorService threads;
  private final @Nullable Trail start;
  private final boolean lookAhead;

  /**
   * Fetches nothing yet.
   *
   * @param query the same for every page
   * @param fetch asks for a page
   * @param threads for looking ahead
   */
  PagedListing(
      Map<String, List<String>> query,
      Function<Map<String, List<String>>, Chunk<T>> fetch,
      ExecutorService threads) {
    this(query, fetch, threads, null, false);
  }

  private PagedListing(
      Map<String, List<String>> query,
      Function<Map<String, List<String>>, Chunk<T>> fetch,
      ExecutorService threads,
      @Nullable Trail start,
      boolean lookAhead) {
    this.query = query;
    this.fetch = fetch;
    this.threads = threads;
    this.start = start;
    this.lookAhead = lookAhead;
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
    return new PagedListing<>(query, fetch, threads, new Trail(cursor.value(), null), lookAhead);
  }

  @Override
  public Listing<T> lookingAhead() {
    return new PagedListing<>(query, fetch, threads, start, true);
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
    return this::walk;
  }

  @Override
  public Iterator<T> iterator() {
    return walk().items();
  }

  @Override
  public Stream<T> stream() {
    PageWalk<T> walk = walk();
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk.items(), traits), false)
        .onClose(walk::stop);
  }

  private PageWalk<T> walk() {
    return new PageWalk<>(this::firstPage, lookAhead ? threads : null);
  }
}
