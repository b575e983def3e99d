package io.github.atsconnect.lever;

import org.jspecify.annotations.Nullable;

/**
 * Where a walk is, and what it has learnt of the list.
 *
 * @param place where the next page begins
 * @param limit how many items to ask for; 0 for as many as the query says
 * @param suspect among how many items from here on something is known to be wrong; 0 for none
 * @param asideNow whether something was set aside since that is known
 * @param aside how many items were set aside
 * @param inARow how many of them since an item could be read
 * @param seen how many items could be read
 * @param honoured whether the server was seen to give no more items than it was asked for
 * @param hint the id that a cursor gave away for an item that could not be had; null for none
 */
record WalkState(
    Place place,
    int limit,
    int suspect,
    boolean asideNow,
    int aside,
    int inARow,
    long seen,
    boolean honoured,
    @Nullable String hint) {

  private static final int ALWAYS_TOLERATED = 20;
  private static final int TOLERATED_SHARE = 50;
  private static final int TOLERATED_IN_A_ROW = 5;
  private static final int GROWTH = 10;

  static WalkState at(Place place) {
    return new WalkState(place, 0, 0, false, 0, 0, 0, false, null);
  }

  WalkState to(Place next) {
    return new WalkState(next, limit, suspect, asideNow, aside, inARow, seen, honoured, hint);
  }

  WalkState suspecting(int items) {
    return new WalkState(
        place, limit, items, suspect > 0 && asideNow, aside, inARow, seen, honoured, hint);
  }

  WalkState hinting(@Nullable String id) {
    return new WalkState(place, limit, suspect, asideNow, aside, inARow, seen, honoured, id);
  }

  /**
   * After a page: a page that could be had in parts only is followed by smaller ones, for a while.
   */
  WalkState after(int count, int size, int full, boolean more) {
    int left = Math.max(0, suspect - count);
    boolean healed = suspect > 0 && left == 0 && !asideNow;
    int common = limit == 0 ? full : limit;
    int next = healed ? Math.max(1, common / 2) : Math.min(full, common + GROWTH);
    boolean fewer = honoured || (more && size < full && count <= size);
    return new WalkState(
        place,
        suspect > 0 && !healed ? common : next,
        left,
        left > 0 && asideNow,
        aside,
        count > 0 ? 0 : inARow,
        seen + count,
        fewer,
        hint);
  }

  WalkState setAside() {
    int left = Math.max(0, suspect - 1);
    return new WalkState(place, limit, left, left > 0, aside + 1, inARow + 1, seen, honoured, null);
  }

  /** Whether so much is wrong that the server is at fault and not a record. */
  boolean tooMuch() {
    return inARow >= TOLERATED_IN_A_ROW || aside >= ALWAYS_TOLERATED + seen / TOLERATED_SHARE;
  }
}
