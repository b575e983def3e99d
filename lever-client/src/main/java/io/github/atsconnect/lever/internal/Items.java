package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.atsconnect.lever.RejectedItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a page, each read by itself: a bad one is set aside with its reason. */
final class Items<T> {

  private final Codec<T> codec;
  private final boolean strict;
  private final List<T> items = new ArrayList<>();
  private final List<RejectedItem> rejected = new ArrayList<>(0);

  Items(Codec<T> codec, boolean strict) {
    this.codec = codec;
    this.strict = strict;
  }

  /** Reads the array at whose beginning the parser stands. */
  void read(JsonParser in) throws IOException {
    items.clear();
    rejected.clear();
    Tape tape = new Tape();
    for (int index = 0; in.nextToken() != JsonToken.END_ARRAY; index++) {
      tape.clear();
      int item = tape.append(in, null);
      if (tape.kind(item) == Tape.Kind.OBJECT) {
        read(index, new Fields(tape, item, strict));
      } else {
        reject(index, null, "the item is " + tape.kind(item));
      }
    }
  }

  /** Reads one object as a list of one. */
  void readOne(Fields item) throws IOException {
    items.clear();
    rejected.clear();
    read(0, item);
  }

  private void read(int index, Fields item) throws IOException {
    try {
      items.add(item.read(codec));
    } catch (BadRecordException e) {
      String id = item.id("id", text -> text);
      reject(index, id == null || id.length() > 100 ? null : id, String.valueOf(e.getMessage()));
    }
  }

  private void reject(int index, @Nullable String id, String reason) throws IOException {
    if (strict) {
      throw new IOException("item " + index + ": " + reason);
    }
    rejected.add(new RejectedItem(index, id, reason));
  }

  Chunk<T> chunk(boolean hasNext, @Nullable String next, boolean enveloped) {
    return new Chunk<>(List.copyOf(items), List.copyOf(rejected), hasNext, next, enveloped);
  }
}
