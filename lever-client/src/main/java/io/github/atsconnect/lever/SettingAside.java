package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Chunk;
import io.github.atsconnect.lever.internal.CursorHint;
import io.github.atsconnect.lever.internal.DamagedBodyException;
import io.github.atsconnect.lever.internal.Effort;
import io.github.atsconnect.lever.internal.Salvage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way around a record under which a list breaks. The page is asked for in smaller parts,
 * until the record stands alone. Where its answer tells what comes behind it, the walk goes on
 * there. Where not, the whole list is walked in windows of a time of its records, and the window
 * that breaks is halved until nothing but the record is in it.
 */
final class SettingAside<T> {

  /** So many windows in a row that break make one look whether there is an answer at all. */
  private static final int BEFORE_LOOKING = 3;

  private final Map<String, List<String>> query;
  private final PageFetch<T> fetch;
  private final @Nullable String time;
  private final int full;

  /**
   * Fetches nothing yet.
   *
   * @param query the same for every page
   * @param fetch asks for a page
   * @param time the filter that the list can be divided by; null where it has none
   */
  SettingAside(Map<String, List<String>> query, PageFetch<T> fetch, @Nullable String time) {
    this.query = query;
    this.fetch = fetch;
    this.time = time;
    this.full = Integer.parseInt(query.getOrDefault("limit", List.of("100")).get(0));
  }

  /** Fetches a page, or sets a record aside and returns a page with nothing else. */
  PageTurn<T> turn(WalkState from) {
    WalkState state = from;
    LeverException first = null;
    int halved = 0;
    while (true) {
      int size = size(state);
      try {
        Chunk<T> chunk = fetch.page(parameters(query, state.place(), size), effort(state, size));
        return after(state, chunk, size);
      } catch (LeverException e) {
        if (!isTrouble(e)) {
          throw e;
        }
        first = first == null ? e : first;
        Place.Window window = state.place().window();
        if (window != null && window.isSplittable()) {
          if (++halved == BEFORE_LOOKING && !answersForNothing()) {
            throw first;
          }
          state = state.to(new Place(window.earlierHalf(), null)).suspecting(0);
        } else if (size > 1) {
          state = state.suspecting(state.suspect() == 0 ? -size : size);
        } else {
          PageTurn<T> around = alone(state, first, e);
          if (around != null) {
            return around;
          }
          state = inWindows(state, first);
        }
      }
    }
  }

  /** At first one item, to see whether there is an answer at all; then one half after the other. */
  private int size(WalkState state) {
    if (state.suspect() < 0) {
      return 1;
    }
    if (state.suspect() > 0) {
      return (state.suspect() + 1) / 2;
    }
    return state.limit() == 0 ? full : state.limit();
  }

  private static Effort effort(WalkState state, int size) {
    Place.Window window = state.place().window();
    if (window != null && window.isSplittable()) {
      return Effort.ONCE;
    }
    if (size == 1) {
      return Effort.SALVAGE;
    }
    return state.suspect() == 0 && window == null ? Effort.FULL : Effort.LIGHT;
  }

  /** What may be the fault of one record; all else is told at once. */
  private static boolean isTrouble(LeverException e) {
    return e instanceof LeverUnavailableException
        || (e instanceof LeverUnreadableException && e.status() < 300)
        || e instanceof LeverConnectionException
        || (e instanceof LeverDeadlineException && e.getCause() != null);
  }

  private Map<String, List<String>> parameters(
      Map<String, List<String>> asked, Place place, int size) {
    Place.Window window = place.window();
    Map<String, List<String>> all =
        window == null || time == null ? new LinkedHashMap<>(asked) : window.narrow(asked, time);
    all.put("limit", List.of(Integer.toString(size)));
    String token = place.token();
    if (token != null) {
      all.put("offset", List.of(token));
    }
    return all;
  }

  private PageTurn<T> after(WalkState state, Chunk<T> chunk, int size) {
    int count = chunk.items().size() + chunk.rejected().size();
    WalkState known = state.suspect() < 0 ? state.suspecting(-state.suspect()) : state;
    String next = chunk.next();
    WalkState after = known.after(count, size, full, next != null);
    if (next != null) {
      Place place = new Place(state.place().window(), next);
      return new PageTurn<>(chunk.items(), chunk.rejected(), true, after.to(place));
    }
    return chunk.hasNext()
        ? new PageTurn<>(chunk.items(), chunk.rejected(), true, null)
        : ended(chunk.items(), chunk.rejected(), after);
  }

  /** The list, or the window, is at its end. */
  private PageTurn<T> ended(List<T> items, List<RejectedItem> rejected, WalkState state) {
    Place.Window window = state.place().window();
    Place.Window rest = window == null ? null : window.rest(bound("_end"));
    WalkState next = rest == null ? null : state.to(new Place(rest, null)).suspecting(0);
    return new PageTurn<>(items, rejected, next != null, next);
  }

  private @Nullable Long bound(String end) {
    List<String> own = query.get(time + end);
    return own == null ? null : Long.valueOf(own.get(0));
  }

  /** One item that cannot be had; null where nothing tells what comes behind it. */
  private @Nullable PageTurn<T> alone(WalkState state, LeverException first, LeverException last) {
    PageTurn<T> plain = plain(state);
    if (plain != null) {
      return plain;
    }
    if (state.tooMuch()) {
      throw first;
    }
    String token = state.place().token();
    String named = token == null ? null : CursorHint.idIn(token);
    Salvage salvage = last.getCause() instanceof DamagedBodyException e ? e.salvage() : null;
    if (salvage != null && salvage.endKnown() && isAlone(salvage, state)) {
      String id = salvage.firstId() == null ? named : salvage.firstId();
      List<RejectedItem> rejected = List.of(new RejectedItem(0, id, reason(last)));
      WalkState next = state.setAside();
      String behind = salvage.next();
      return behind == null
          ? ended(List.of(), rejected, next)
          : new PageTurn<>(
              List.of(), rejected, true, next.to(new Place(state.place().window(), behind)));
    }
    if (state.place().window() == null) {
      return null;
    }
    String id = named == null ? state.hint() : named;
    return ended(List.of(), List.of(new RejectedItem(0, id, reason(last))), state.setAside());
  }

  /** What is expanded or included may be what breaks it. */
  private @Nullable PageTurn<T> plain(WalkState state) {
    if (!query.containsKey("expand") && !query.containsKey("include")) {
      return null;
    }
    Map<String, List<String>> less = new LinkedHashMap<>(query);
    less.remove("expand");
    less.remove("include");
    try {
      return after(state, fetch.page(parameters(less, state.place(), 1), Effort.LIGHT), 1);
    } catch (LeverException e) {
      if (!isTrouble(e)) {
        throw e;
      }
      return null;
    }
  }

  /** Whether it is a list, of that item and no other. */
  private boolean isAlone(Salvage salvage, WalkState state) {
    if (!salvage.list()) {
      return false;
    }
    if (salvage.whole()) {
      return salvage.items() == 1;
    }
    return state.honoured() || answers(parameters(query, Place.BEGINNING, 1), 1);
  }

  private boolean answers(Map<String, List<String>> parameters, int most) {
    try {
      Chunk<T> chunk = fetch.page(parameters, Effort.LIGHT);
      return chunk.items().size() + chunk.rejected().size() <= most;
    } catch (LeverUnavailableException
        | LeverUnreadableException
        | LeverConnectionException
        | LeverDeadlineException
        | LeverInvalidRequestException e) {
      return false;
    }
  }

  /** Whether the server divides the list by time, and is there at all. */
  private boolean answersForNothing() {
    Place nothing = new Place(new Place.Window(0L, 0L, null), null);
    return time != null && answers(parameters(query, nothing, 1), 0);
  }

  /** Begins again in windows, where the list has them and the server answers for an empty one. */
  private WalkState inWindows(WalkState state, LeverException first) {
    if (!answersForNothing()) {
      throw first;
    }
    String token = state.place().token();
    Place.Window all = new Place.Window(bound("_start"), bound("_end"), null);
    Place.Window begin = all.isSplittable() ? all.earlierHalf() : all;
    return state
        .to(new Place(begin, null))
        .suspecting(0)
        .hinting(token == null ? null : CursorHint.idIn(token));
  }

  private static String reason(LeverException e) {
    if (e instanceof LeverUnavailableException) {
      return "Lever answers " + e.status() + " for it, also by itself";
    }
    if (e instanceof LeverUnreadableException) {
      Throwable cause = e.getCause();
      return "it cannot be read, also by itself: " + (cause == null ? "" : cause.getMessage());
    }
    return "no complete answer comes for it, also by itself";
  }
}
