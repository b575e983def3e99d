package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.internal.Tape.Kind;
import io.github.atsconnect.lever.model.Coded;
import io.github.atsconnect.lever.model.Expandable;
import io.github.atsconnect.lever.model.JsonValue;
import io.github.atsconnect.lever.model.LeverCode;
import io.github.atsconnect.lever.model.LeverId;
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
 * are the same; a number or truth value may be written as text. A field of any other kind than
 * expected is as good as absent, unless it decides what may be done with the record. Remembers what
 * was asked for, so that the rest is known to be unknown.
 */
final class Fields extends ScalarFields {

  private final boolean strict;
  private Set<String> tolerated = Set.of();

  Fields(Tape tape, int object, boolean strict) {
    super(tape, object);
    this.strict = strict;
  }

  /** A part of the record that decides what may be done with it. */
  <T> @Nullable T decidingObject(String name, Codec<T> codec) {
    T part = object(name, codec);
    if (part == null && take(name) != ABSENT) {
      throw undecided(name);
    }
    return part;
  }

  /** Addresses that may be made links of, also where people left out the scheme. */
  List<String> webAddresses(String name) {
    return list(
        name,
        each -> {
          String address = tape.isContainer(each) ? "" : tape.text(each).trim();
          return Scalars.isWebAddress(address, false) ? address : null;
        });
  }

  private Fields inside(int slot) {
    return new Fields(tape, slot, strict);
  }

  /** The fields of a field that is an object, without taking it. */
  Fields inside(String name) {
    return inside(find(name));
  }

  <E extends Enum<E> & LeverCode> List<Coded<E>> codes(String name, Class<E> type) {
    return texts(name).stream().map(each -> Codes.read(each, type)).toList();
  }

  <T> @Nullable T object(String name, Codec<T> codec) {
    int slot = take(name);
    return slot == ABSENT ? null : within(name, slot, codec);
  }

  private <T> @Nullable T within(String name, int slot, Codec<T> codec) {
    if (tape.kind(slot) != Kind.OBJECT) {
      return odd(slot);
    }
    try {
      return inside(slot).read(codec);
    } catch (BadRecordException e) {
      if (e.decides() || strict) {
        throw e.within(name);
      }
      return odd(slot);
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
      return whole == null ? null : new Expandable<>(idOf.apply(whole), whole);
    }
    I bare = id(slot, id);
    return bare == null ? null : Expandable.of(bare);
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
          String text = scalar(each);
          return text == null || text.isBlank() ? null : text;
        });
  }

  <I> List<I> ids(String name, Function<String, I> type) {
    return list(name, each -> id(each, type));
  }

  /**
   * Nulls inside a list say nothing, so they are left out. Where anything else is, the whole list
   * is among the unknown as well.
   */
  private <T> List<T> list(String name, IntFunction<@Nullable T> reader) {
    int list = take(name);
    if (list == ABSENT) {
      return List.of();
    }
    if (tape.kind(list) != Kind.LIST) {
      tape.giveBack(list);
      return List.of();
    }
    if (tape.count(list) == 0) {
      return List.of();
    }
    List<T> all = new ArrayList<>(tape.count(list));
    for (int each = list + 1; each < tape.after(list); each = tape.after(each)) {
      T read = tape.kind(each) == Kind.NULL ? null : reader.apply(each);
      if (read != null) {
        all.add(read);
      } else if (says(each)) {
        tape.giveBack(list);
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
      tape.giveBack(slot);
      return Map.of();
    }
    Map<String, T> all = new LinkedHashMap<>();
    inside(slot)
        .each(
            (field, value) -> {
              T read = tape.kind(value) == Kind.NULL ? null : within(name, value, codec);
              if (read != null) {
                all.put(field, read);
              } else if (says(value)) {
                tape.giveBack(slot);
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
