package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Chunk;
import io.github.atsconnect.lever.internal.Effort;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A list that is fetched page by page. Every page is asked for with the same query. */
final class PagedListing<T> implements Listing<T> {

  private final Source<T> source;
  private final @Nullable Trail start;
  private final boolean lookAhead;
  private final boolean setsAside;

  /**
   * Where pages come from.
   *
   * @param query the same for every page
   * @param fetch asks for a page
   * @param time the filter that the list can be divided by; null where it has none
   * @param threads for looking ahead
   */
  record Source<T>(
      Map<String, List<String>> query,
      PageFetch<T> fetch,
      @Nullable String time,
      ExecutorService threads) {}

  /** Fetches nothing yet. */
  PagedListing(Source<T> source) {
    this(source, null, false, false);
  }

  private PagedListing(
      Source<T> source, @Nullable Trail start, boolean lookAhead, boolean setsAside) {
    this.source = source;
    this.start = start;
    this.lookAhead = lookAhead;
    this.setsAside = setsAside;
  }

  /** The places gone to so far, the latest first: what shows that a server leads in circles. */
  private record Trail(String place, WalkState state, @Nullable Trail before) {

    static @Nullable Trail of(WalkState state, @Nullable Trail before) {
      String place = state.place().text();
      return place == null ? before : new Trail(place, state, before);
    }

    boolean holds(@Nullable String other) {
      for (Trail each = this; each != null; each = each.before) {
        if (each.place.equals(other)) {
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
    Place place = Place.of(cursor);
    if (place.window() != null && source.time() == null) {
      throw Place.refused();
    }
    return new PagedListing<>(
        source,
        Trail.of(WalkState.at(place), null),
        lookAhead,
        setsAside || place.window() != null);
  }

  @Override
  public Listing<T> lookingAhead() {
    return new PagedListing<>(source, start, true, setsAside);
  }

  @Override
  public Listing<T> settingAside() {
    return new PagedListing<>(source, start, lookAhead, true);
  }

  private Page<T> page(@Nullable Trail trail) {
    WalkState state = trail == null ? WalkState.at(Place.BEGINNING) : trail.state();
    PageTurn<T> turn =
        setsAside
            ? new SettingAside<>(source.query(), source.fetch(), source.time()).turn(state)
            : plain(state.place());
    return new FetchedPage(turn, trail);
  }

  private PageTurn<T> plain(Place place) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(source.query());
    String token = place.token();
    if (token != null) {
      parameters.put("offset", List.of(token));
    }
    Chunk<T> chunk = source.fetch().page(parameters, Effort.FULL);
    String next = chunk.next();
    return new PageTurn<>(
        chunk.items(),
        chunk.rejected(),
        chunk.hasNext(),
        next == null ? null : WalkState.at(new Place(null, next)));
  }

  private final class FetchedPage implements Page<T> {
    private final PageTurn<T> turn;
    private final @Nullable Trail trail;

    FetchedPage(PageTurn<T> turn, @Nullable Trail trail) {
      this.turn = turn;
      this.trail = trail;
    }

    @Override
    public List<T> items() {
      return turn.items();
    }

    @Override
    public List<RejectedItem> rejected() {
      return turn.rejected();
    }

    @Override
    public boolean hasNext() {
      return turn.hasNext();
    }

    @Override
    public Optional<Cursor> nextCursor() {
      WalkState next = turn.next();
      return next == null
          ? Optional.empty()
          : Optional.ofNullable(next.place().text()).map(Cursor::new);
    }

    @Override
    public Page<T> next() {
      if (!turn.hasNext()) {
        throw new NoSuchElementException("This is the last page");
      }
      WalkState next = turn.next();
      if (next == null) {
        throw new LeverUnreadableException(
            "The server says that there are more pages and does not say where", null, null);
      }
      if (trail != null && trail.holds(next.place().text())) {
        throw new LeverUnreadableException(
            "The server leads in circles: its cursor for the next page was used before",
            null,
            null);
      }
      return page(Trail.of(next, trail));
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
    return new PageWalk<>(this::firstPage, lookAhead ? source.threads() : null);
  }
}
