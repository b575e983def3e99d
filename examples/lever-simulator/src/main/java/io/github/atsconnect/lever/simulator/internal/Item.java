package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A note, an interview or the like of an opportunity. Written when asked for: the JSON of all of
 * them would take most of the memory of a big account.
 */
final class Item {

  final String id;
  final long createdAt;
  private final Supplier<ObjectNode> written;
  private @Nullable ObjectNode changes;

  /**
   * An item.
   *
   * @param written makes its JSON; a pure function
   */
  Item(String id, long createdAt, Supplier<ObjectNode> written) {
    this.id = id;
    this.createdAt = createdAt;
    this.written = written;
  }

  /** Its JSON as it is now; the caller's own. */
  ObjectNode json() {
    ObjectNode json = written.get();
    if (changes != null) {
      json.setAll(changes.deepCopy());
    }
    return json;
  }

  /** Changes a field. */
  void set(String field, JsonNode value) {
    ObjectNode all = changes == null ? Json.object() : changes;
    all.set(field, value);
    changes = all;
  }

  static @Nullable Item find(List<Item> items, String id) {
    for (Item item : items) {
      if (item.id.equals(id)) {
        return item;
      }
    }
    return null;
  }
}
