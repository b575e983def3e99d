package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.internal.Tape.Kind;
import io.github.atsconnect.lever.model.Coded;
import io.github.atsconnect.lever.model.LeverCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object that are neither lists nor objects. See {@link Fields}. */
class ScalarFields {

  static final int ABSENT = -1;

  final Tape tape;
  final int object;
  final int end;

  /** Where to look first: fields mostly come in the order in which they are asked for. */
  private int likely;

  ScalarFields(Tape tape, int object) {
    this.tape = tape;
    this.object = object;
    this.end = tape.after(object);
    this.likely = object + 1;
  }

  final int find(String name) {
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
  final int take(String name) {
    int slot = find(name);
    if (slot == ABSENT) {
      return ABSENT;
    }
    tape.take(slot);
    return tape.kind(slot) == Kind.NULL ? ABSENT : slot;
  }

  /** A field of another kind than expected is as good as absent, and stays among the unknown. */
  final <T> @Nullable T odd(int slot) {
    tape.giveBack(slot);
    return null;
  }

  final BadRecordException undecided(String name) {
    return new BadRecordException(name + " cannot be read, which decides what may be done", true);
  }

  @Nullable String text(String name) {
    int slot = take(name);
    return slot == ABSENT ? null : scalar(slot);
  }

  final @Nullable String scalar(int slot) {
    return tape.isContainer(slot) ? odd(slot) : tape.text(slot);
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

  /** The id of the record itself, without which it is none. */
  String required(String name) {
    String id = id(name, text -> text);
    if (id == null) {
      throw new BadRecordException(name + " is missing");
    }
    return id;
  }

  @Nullable Boolean truth(String name) {
    int slot = take(name);
    if (slot == ABSENT) {
      return null;
    }
    Boolean truth = truth(slot);
    return truth == null ? odd(slot) : truth;
  }

  private @Nullable Boolean truth(int slot) {
    String text = tape.isContainer(slot) ? "" : tape.text(slot);
    return text.equals("true") || text.equals("false") ? (Boolean) text.equals("true") : null;
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(truth(name));
  }

  /** A truth that decides what may be done with the record; absent is false. */
  boolean decidingFlag(String name) {
    int slot = take(name);
    Boolean truth = slot == ABSENT ? Boolean.FALSE : truth(slot);
    if (truth == null) {
      throw undecided(name);
    }
    return truth;
  }

  <E extends Enum<E> & LeverCode> @Nullable Coded<E> decidingCode(String name, Class<E> type) {
    int slot = take(name);
    if (slot != ABSENT && tape.kind(slot) != Kind.TEXT) {
      throw undecided(name);
    }
    return code(name, type);
  }

  @Nullable Instant decidingTime(String name) {
    Instant time = time(name);
    int slot = time == null ? take(name) : ABSENT;
    if (slot != ABSENT && says(slot)) {
      throw undecided(name);
    }
    return time;
  }

  @Nullable BigDecimal decimal(String name) {
    int slot = take(name);
    String text = slot == ABSENT ? "" : number(slot);
    BigDecimal decimal = text.isEmpty() ? null : Scalars.decimal(text);
    return decimal == null && !text.isEmpty() ? odd(slot) : decimal;
  }

  /** What may be a number; what cannot be is given back. */
  private String number(int slot) {
    Kind kind = tape.kind(slot);
    if (kind == Kind.TEXT || kind == Kind.WHOLE || kind == Kind.NUMBER) {
      return tape.text(slot).trim();
    }
    tape.giveBack(slot);
    return "";
  }

  @Nullable Long integer(String name) {
    int slot = take(name);
    if (slot == ABSENT) {
      return null;
    }
    if (tape.kind(slot) == Kind.WHOLE) {
      return tape.whole(slot);
    }
    String text = number(slot);
    Long number = text.isEmpty() ? null : Scalars.integer(text);
    return number == null && !text.isEmpty() ? odd(slot) : number;
  }

  @Nullable Integer smallInteger(String name) {
    Long number = integer(name);
    if (number == null || (number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE)) {
      return number == null ? null : (Integer) number.intValue();
    }
    return odd(find(name));
  }

  /** Milliseconds since the epoch, as a number or as text; or a time as ISO 8601 has it. */
  @Nullable Instant time(String name) {
    Long millis = integer(name);
    if (millis != null) {
      return Instant.ofEpochMilli(millis);
    }
    Instant time = isText(name) ? Scalars.isoTime(peek(name).trim()) : null;
    if (time != null) {
      take(name);
    }
    return time;
  }

  /** An address that may be made a link of. */
  @Nullable String webAddress(String name) {
    String address = word(name);
    if (address == null || Scalars.isWebAddress(address.trim(), true)) {
      return address == null ? null : address.trim();
    }
    return odd(find(name));
  }

  /** An id, also where the server gives the whole thing without being asked. */
  <I> @Nullable I id(String name, Function<String, I> type) {
    int slot = take(name);
    return slot == ABSENT ? null : id(slot, type);
  }

  final <I> @Nullable I id(int slot, Function<String, I> type) {
    int bare = tape.kind(slot) == Kind.OBJECT ? new ScalarFields(tape, slot).find("id") : slot;
    Kind kind = bare == ABSENT ? Kind.NULL : tape.kind(bare);
    boolean fine = kind == Kind.TEXT || kind == Kind.WHOLE || kind == Kind.NUMBER;
    if (kind == Kind.TEXT && tape.text(bare).isBlank()) {
      return null;
    }
    try {
      return fine ? type.apply(tape.text(bare)) : odd(slot);
    } catch (IllegalArgumentException e) {
      return odd(slot);
    }
  }

  <E extends Enum<E> & LeverCode> @Nullable Coded<E> code(String name, Class<E> type) {
    String word = word(name);
    return word == null ? null : Codes.read(word, type);
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

  final boolean says(int slot) {
    return tape.isContainer(slot) || !tape.text(slot).isBlank();
  }
}
