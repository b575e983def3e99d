package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.internal.Chunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * F6: a list whose items change their place while it is walked, with cursors that the server
 * forgets and pages that are empty. The recipe is that of the documentation: tell items apart by
 * id, begin again where a cursor is refused, and look again for what changed since the walk began,
 * which Lever lists by the time of the change.
 */
class MovingListTest {

  private static final int PAGE = 100;

  private final Random random = Campaign.random();
  private final List<Item> items = new ArrayList<>();

  /** By stage, the latest change first, as a list without a window is ordered. */
  private final NavigableMap<String, Item> byStage = new TreeMap<>();

  /** By change, as a window is ordered; only what changed since the walk began is in it. */
  private final NavigableMap<String, Item> byChange = new TreeMap<>();

  private int now;

  private static final class Item {
    final String id;
    String stageKey = "";
    String changeKey = "";

    Item(String id) {
      this.id = id;
    }
  }

  private void put(Item item, int rank, int advanced) {
    byStage.remove(item.stageKey);
    item.stageKey = rank + "," + (999_999_999 - advanced) + "," + item.id;
    byStage.put(item.stageKey, item);
  }

  private void move() {
    for (int i = 0; i < 20; i++) {
      Item item = items.get(random.nextInt(items.size()));
      now++;
      put(item, random.nextInt(10), now);
      byChange.remove(item.changeKey);
      item.changeKey = (100_000_000 + now) + "," + item.id;
      byChange.put(item.changeKey, item);
    }
  }

  /** A cursor names the first item of the next page. */
  private Chunk<Item> page(Map<String, List<String>> query, NavigableMap<String, Item> order) {
    String token = query.containsKey("offset") ? query.get("offset").get(0) : "";
    if (!token.isEmpty() && random.nextInt(200) == 0) {
      throw new LeverInvalidCursorException("the server forgot the cursor", null, null);
    }
    List<Map.Entry<String, Item>> rest =
        order.tailMap(token.replaceFirst("#+$", ""), true).entrySet().stream()
            .limit(PAGE + 1)
            .map(each -> Map.entry(each.getKey(), each.getValue()))
            .toList();
    boolean more = rest.size() > PAGE;
    boolean empty = more && !token.isEmpty() && random.nextInt(50) == 0;
    List<Item> shown =
        empty ? List.of() : rest.stream().limit(PAGE).map(Map.Entry::getValue).toList();
    String next = more ? empty ? token + "#" : rest.get(PAGE).getKey() : null;
    move();
    return new Chunk<>(shown, List.of(), more, next, true);
  }

  private void walk(Set<String> found, NavigableMap<String, Item> order) {
    Listing<Item> list =
        new PagedListing<>(
            new PagedListing.Source<>(Map.of(), (query, effort) -> page(query, order), null, null));
    boolean done = false;
    while (!done) {
      try {
        list.forEach(item -> found.add(item.id));
        done = true;
      } catch (LeverInvalidCursorException e) {
        // the window begins again, what was found stays found
      }
    }
  }

  private void begin(int size) {
    items.clear();
    byStage.clear();
    byChange.clear();
    now = 0;
    for (int i = 0; i < size; i++) {
      Item item = new Item("i" + i);
      items.add(item);
      put(item, random.nextInt(10), 0);
    }
  }

  @Test
  void nothingIsMissedAndNothingIsDoubleThoughTheItemsMove() {
    int size = Campaign.size(2000, 10_000);
    int runs = Campaign.size(100, 1000);
    long missedByTheWalkAlone = 0;
    for (int run = 0; run < runs; run++) {
      begin(size);
      Set<String> found = new HashSet<>();

      walk(found, byStage);
      missedByTheWalkAlone += size - found.size();
      walk(found, byChange);

      assertThat(found).as("seed %d, run %d", Campaign.SEED, run).hasSize(size);
    }
    Campaign.report(
        "F6: %d walks of %d items, %d missed by the walk alone, 0 after looking again",
        runs, size, missedByTheWalkAlone);
    assertThat(missedByTheWalkAlone).isPositive();
  }
}
