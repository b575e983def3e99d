package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.internal.Tape.Kind;
import io.github.atsconnect.lever.model.Coded;
import io.github.atsconnect.lever.model.Expandable;
import io.github.atsconnect.lever.model.JsonValue;
import io.github.atsconnect.lever.model.LeverCode;
import io.github.atsconnect.lever.model.LeverId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read by name and kind. Absent, null and, for ids and words, empty
 * are the same; a number or truth value may be written as text. Any other kind than expected makes
 * the record bad. Remembers what was asked for, so that the rest is known to be unknown.
 */
final class Fields {

  private static final int ABSENT = -1;

  private final Tape tape;
  private final int object;
  private final int end;
  private final boolean strict;
  private Set<String> tolerated = Set.of();

  /** Where to look first: fields mostly come in the order in which they are asked for. */
  private int likely;

  Fields(Tape tape, int object, boolean strict) {
    this.tape = tape;
    this.object = object;
    this.end = tape.after(object);
    this.strict = strict;
    this.likely = object + 1;
  }

  private int find(String name) {
    int slot = tape.find(name, likely, end);
    if (slot == end) {
      slot = tape.find(name, object + 1, likely);
      if (slot == likely) {
        return ABSENT;
      }
    }
    likely = tape.after(slot);
    return slot;
  }

  /** Takes a field; null is as good as absent. */
  private int take(String name) {
    int slot = find(name);
    if (slot == ABSENT) {
      return ABSENT;
    }
    tape.take(slot);
    return tape.kind(slot) == Kind.NULL ? ABSENT : slot;
  }

  private BadRecordException wrong(String name, int slot, String expected) {
    return new BadRecordException(
        name + " is " + tape.kind(slot) + " where " + expected + " is expected");
  }

  @Nullable String text(String name) {
    int slot = take(name);
    return slot == ABSENT ? null : scalar(name, slot, "text");
  }

  private String scalar(String name, int slot, String expected) {
    if (tape.isContainer(slot)) {
      throw wrong(name, slot, expected);
    }
    return tape.text(slot);
  }

  String textOrEmpty(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  /** A text that means nothing when it is blank: an id, a word, an address. */
  @Nullable String word(String name) {
    String text = text(name);
    return text == null || text.isBlank() ? null : text;
  }

  String required(String name) {
    String word = word(name);
    if (word == null) {
      throw new BadRecordException(name + " is missing");
    }
    return word;
  }

  @Nullable Boolean truth(String name) {
    int slot = take(name);
    if (slot == ABSENT) {
      return null;
    }
    String text = scalar(name, slot, "true or false");
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw wrong(name, slot, "true or false");
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(truth(name));
  }

  @Nullable BigDecimal decimal(String name) {
    int slot = take(name);
    return slot == ABSENT ? null : decimal(name, slot);
  }

  private @Nullable BigDecimal decimal(String name, int slot) {
    String text = scalar(name, slot, "a number").trim();
    if (text.isEmpty()) {
      return null;
    }
    try {
      if (text.length() <= 100) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      // falls through: neither infinity nor a word is a number
    }
    throw wrong(name, slot, "a number");
  }

  @Nullable Long integer(String name) {
    int slot = take(name);
    if (slot == ABSENT) {
      return null;
    }
    if (tape.kind(slot) == Kind.WHOLE) {
      return tape.whole(slot);
    }
    BigDecimal decimal = decimal(name, slot);
    if (decimal == null) {
      return null;
    }
    if (decimal.precision() - decimal.scale() > 18 || decimal.scale() > 100) {
      throw new BadRecordException(name + " is a number out of range");
    }
    return decimal.longValue();
  }

  @Nullable Integer smallInteger(String name) {
    Long number = integer(name);
    if (number == null) {
      return null;
    }
    if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
      throw new BadRecordException(name + " is a number out of range");
    }
    return number.intValue();
  }

  /** Milliseconds since the epoch, as a number or as text. */
  @Nullable Instant time(String name) {
    Long millis = integer(name);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  /** An id, also where the server gives the whole thing without being asked. */
  <I> @Nullable I id(String name, Function<String, I> type) {
    int slot = take(name);
    return slot == ABSENT ? null : id(name, slot, type);
  }

  private <I> @Nullable I id(String name, int slot, Function<String, I> type) {
    int bare = tape.kind(slot) == Kind.OBJECT ? inside(slot).find("id") : slot;
    String text = bare == ABSENT ? "" : scalar(name, bare, "an id");
    return text.isBlank() ? null : type.apply(text);
  }

  private Fields inside(int slot) {
    return new Fields(tape, slot, strict);
  }

  /** The fields of a field that is an object, without taking it. */
  Fields inside(String name) {
    return inside(find(name));
  }

  <E extends Enum<E> & LeverCode> @Nullable Coded<E> code(String name, Class<E> type) {
    String word = word(name);
    return word == null ? null : Codes.read(word, type);
  }

  <E extends Enum<E> & LeverCode> List<Coded<E>> codes(String name, Class<E> type) {
    return texts(name).stream().map(each -> Codes.read(each, type)).toList();
  }

  <T> @Nullable T object(String name, Codec<T> codec) {
    int slot = take(name);
    return slot == ABSENT ? null : within(name, slot, codec);
  }

  private <T> T within(String name, int slot, Codec<T> codec) {
    if (tape.kind(slot) != Kind.OBJECT) {
      throw wrong(name, slot, "an object");
    }
    try {
      return inside(slot).read(codec);
    } catch (BadRecordException e) {
      throw new BadRecordException(name + "." + e.getMessage());
    }
  }

  /** Reads the whole object as a record. */
  <T> T read(Codec<T> codec) {
    T record = codec.read(this);
    if (strict) {
      Set<String> unknown = new TreeSet<>(unknown().keySet());
      unknown.removeAll(tolerated);
      if (!unknown.isEmpty()) {
        throw new BadRecordException("unknown fields " + unknown);
      }
    }
    return record;
  }

  /** An id, or the whole thing where the query expanded it. */
  <I extends LeverId, T> @Nullable Expandable<I, T> reference(
      String name, Function<String, I> id, Codec<T> codec, Function<T, I> idOf) {
    int slot = take(name);
    return slot == ABSENT ? null : reference(name, slot, id, codec, idOf);
  }

  private <I extends LeverId, T> @Nullable Expandable<I, T> reference(
      String name, int slot, Function<String, I> id, Codec<T> codec, Function<T, I> idOf) {
    if (tape.kind(slot) == Kind.OBJECT) {
      T whole = within(name, slot, codec);
      return new Expandable<>(idOf.apply(whole), whole);
    }
    String text = scalar(name, slot, "an id or an object");
    return text.isBlank() ? null : Expandable.of(id.apply(text));
  }

  <I extends LeverId, T> List<Expandable<I, T>> references(
      String name, Function<String, I> id, Codec<T> codec, Function<T, I> idOf) {
    return list(name, each -> reference(name, each, id, codec, idOf));
  }

  <T> List<T> objects(String name, Codec<T> codec) {
    return list(name, each -> within(name, each, codec));
  }

  List<String> texts(String name) {
    return list(
        name,
        each -> {
          String text = scalar(name, each, "text");
          return text.isBlank() ? null : text;
        });
  }

  <I> List<I> ids(String name, Function<String, I> type) {
    return list(name, each -> id(name, each, type));
  }

  /** Nulls inside a list say nothing, so they are left out. */
  private <T> List<T> list(String name, IntFunction<@Nullable T> reader) {
    int list = take(name);
    if (list == ABSENT) {
      return List.of();
    }
    if (tape.kind(list) != Kind.LIST) {
      throw wrong(name, list, "a list");
    }
    if (tape.count(list) == 0) {
      return List.of();
    }
    List<T> all = new ArrayList<>(tape.count(list));
    for (int each = list + 1; each < tape.after(list); each = tape.after(each)) {
      T read = tape.kind(each) == Kind.NULL ? null : reader.apply(each);
      if (read != null) {
        all.add(read);
      }
    }
    return all;
  }

  <T> Map<String, T> map(String name, Codec<T> codec) {
    int slot = take(name);
    if (slot == ABSENT) {
      return Map.of();
    }
    if (tape.kind(slot) != Kind.OBJECT) {
      throw wrong(name, slot, "an object");
    }
    Map<String, T> all = new LinkedHashMap<>();
    inside(slot)
        .each(
            (field, value) -> {
              if (tape.kind(value) != Kind.NULL) {
                all.put(field, within(name, value, codec));
              }
            });
    return all;
  }

  private void each(ObjIntConsumer<String> consumer) {
    for (int slot = object + 1; slot < end; slot = tape.after(slot)) {
      String name = tape.name(slot);
      if (name != null) {
        consumer.accept(name, slot);
      }
    }
  }

  /** Anything, as it is. */
  JsonValue any(String name) {
    int slot = take(name);
    return slot == ABSENT ? JsonValue.of(null) : tape.plain(slot);
  }

  boolean isEmpty() {
    return end == object + 1;
  }

  /** Whether there is such a field, null or not, without taking it. */
  boolean has(String name) {
    return find(name) != ABSENT;
  }

  /** What kind of value a field has, without taking it. */
  boolean isObject(String name) {
    return is(name, Kind.OBJECT);
  }

  boolean isList(String name) {
    return is(name, Kind.LIST);
  }

  boolean isText(String name) {
    return is(name, Kind.TEXT);
  }

  private boolean is(String name, Kind kind) {
    int slot = find(name);
    return slot != ABSENT && tape.kind(slot) == kind;
  }

  /** The text of a field, without taking it. */
  String peek(String name) {
    int slot = find(name);
    return slot == ABSENT ? "" : tape.text(slot);
  }

  /** Everything that nobody asked for. */
  Map<String, JsonValue> unknown() {
    Map<String, JsonValue> unknown = Map.of();
    for (int slot = tape.untaken(object + 1, end);
        slot < end;
        slot = tape.untaken(tape.after(slot), end)) {
      if (unknown.isEmpty()) {
        unknown = new LinkedHashMap<>();
      }
      unknown.put(String.valueOf(tape.name(slot)), tape.plain(slot));
    }
    return unknown;
  }

  /** All fields, as they are. */
  Map<String, JsonValue> everything() {
    return tape.plain(object).fields();
  }

  /** Names fields that are known to occur, to stay among the unknown ones. */
  void tolerate(Set<String> names) {
    tolerated = names;
  }
}
