package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.atsconnect.lever.model.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON laid out flat: a slot for each value, in the order of the text, and used again for the next
 * record, so that nothing but texts is allocated on the way from bytes to a record. Of two fields
 * of an object that have the same name, the last counts. For one thread.
 */
final class Tape {

  /** Kinds of values, with how messages call them. */
  enum Kind {
    OBJECT("an object"),
    LIST("a list"),
    TEXT("text"),
    WHOLE("a number"),
    NUMBER("a number"),
    TRUE("a truth value"),
    FALSE("a truth value"),
    NULL("nothing");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /** Reads the elements of a list at whose beginning the parser stands. */
  interface ListReader {
    void read(JsonParser in) throws IOException;
  }

  /** From here on, a field that comes twice is looked up and no longer searched for. */
  private static final int MANY_FIELDS = 100;

  private final String apart;
  private final ListReader reader;
  private Kind[] kinds;
  private @Nullable String[] names;

  /** Hashes of the names: to look for one among many without looking at each. */
  private int[] hashes;

  private int[] ends;
  private boolean[] taken;

  /** Whole numbers, and how many elements a list has. */
  private long[] wholes;

  /** Texts, and numbers that are no {@code long}. */
  private @Nullable Object[] values;

  private int size;

  Tape() {
    this("", in -> {});
  }

  /**
   * Lays out all but one list, which somebody else reads when it comes.
   *
   * @param apart the name of that list in the outermost object; here it is empty
   * @param reader reads it, from its beginning to its end
   */
  Tape(String apart, ListReader reader) {
    int slots = 64;
    this.apart = apart;
    this.reader = reader;
    kinds = new Kind[slots];
    names = new String[slots];
    hashes = new int[slots];
    ends = new int[slots];
    taken = new boolean[slots];
    wholes = new long[slots];
    values = new Object[slots];
  }

  /** Begins anew: what was on the tape is gone. */
  void clear() {
    size = 0;
  }

  /**
   * Appends the value at which the parser stands, and all that it holds.
   *
   * @param name its name, for a field of an object
   * @return its slot
   */
  int append(JsonParser in, @Nullable String name) throws IOException {
    JsonToken token = in.currentToken();
    return switch (token) {
      case START_OBJECT -> object(in, name);
      case START_ARRAY -> list(in, name);
      case VALUE_STRING -> text(in.getText(), name);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in, name);
      case VALUE_TRUE -> slot(Kind.TRUE, name);
      case VALUE_FALSE -> slot(Kind.FALSE, name);
      case VALUE_NULL -> slot(Kind.NULL, name);
      default -> throw new IOException("no JSON value");
    };
  }

  private int object(JsonParser in, @Nullable String name) throws IOException {
    int object = slot(Kind.OBJECT, name);
    long seen = 0;
    int fields = 0;
    Map<String, Integer> index = null;
    for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
      long bit = 1L << field.hashCode();
      if (++fields == MANY_FIELDS) {
        index = index(object);
      }
      if (index != null) {
        forget(index.put(field, size));
      } else if ((seen & bit) != 0) {
        int earlier = find(field, object + 1, size);
        forget(earlier < size ? earlier : null);
      }
      seen |= bit;
      if (in.nextToken() == JsonToken.START_ARRAY && object == 0 && field.equals(apart)) {
        int empty = slot(Kind.LIST, field);
        wholes[empty] = 0;
        reader.read(in);
      } else {
        append(in, field);
      }
    }
    ends[object] = size;
    return object;
  }

  private Map<String, Integer> index(int object) {
    Map<String, Integer> index = new HashMap<>();
    for (int slot = object + 1; slot < size; slot = ends[slot]) {
      String name = names[slot];
      if (name != null) {
        index.put(name, slot);
      }
    }
    return index;
  }

  /** Takes the name from an earlier field: as if it had not come. */
  private void forget(@Nullable Integer slot) {
    if (slot != null) {
      names[slot] = null;
    }
  }

  private int list(JsonParser in, @Nullable String name) throws IOException {
    int list = slot(Kind.LIST, name);
    int elements = 0;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      append(in, null);
      elements++;
    }
    wholes[list] = elements;
    ends[list] = size;
    return list;
  }

  private int text(String text, @Nullable String name) {
    int slot = slot(Kind.TEXT, name);
    values[slot] = text;
    return slot;
  }

  private int number(JsonParser in, @Nullable String name) throws IOException {
    int slot;
    switch (in.getNumberType()) {
      case INT, LONG -> {
        slot = slot(Kind.WHOLE, name);
        wholes[slot] = in.getLongValue();
      }
      default -> {
        slot = slot(Kind.NUMBER, name);
        values[slot] = in.getNumberValue();
      }
    }
    return slot;
  }

  private int slot(Kind kind, @Nullable String name) {
    int slot = size++;
    if (slot == kinds.length) {
      grow(slot * 2);
    }
    kinds[slot] = kind;
    names[slot] = name;
    hashes[slot] = name == null ? 0 : name.hashCode();
    ends[slot] = size;
    taken[slot] = false;
    return slot;
  }

  private void grow(int slots) {
    kinds = Arrays.copyOf(kinds, slots);
    names = Arrays.copyOf(names, slots);
    hashes = Arrays.copyOf(hashes, slots);
    ends = Arrays.copyOf(ends, slots);
    taken = Arrays.copyOf(taken, slots);
    wholes = Arrays.copyOf(wholes, slots);
    values = Arrays.copyOf(values, slots);
  }

  Kind kind(int slot) {
    return kinds[slot];
  }

  boolean isContainer(int slot) {
    return kinds[slot] == Kind.OBJECT || kinds[slot] == Kind.LIST;
  }

  /** The name of a field; null for what is in a list, and for a field that a later one replaced. */
  @Nullable String name(int slot) {
    return names[slot];
  }

  /**
   * The first field of that name in a run of neighbours; the end of the run where there is none.
   */
  int find(String name, int from, int end) {
    if (from < end && name.equals(names[from])) {
      return from;
    }
    int hash = name.hashCode();
    int slot = from;
    while (slot < end && !(hashes[slot] == hash && name.equals(names[slot]))) {
      slot = ends[slot];
    }
    return slot;
  }

  /** The slot after a value and all that it holds. */
  int after(int slot) {
    return ends[slot];
  }

  /** How many elements a list has. */
  int count(int slot) {
    return (int) wholes[slot];
  }

  long whole(int slot) {
    return wholes[slot];
  }

  /**
   * The first field of a run of neighbours that nobody has asked for; the end where there is none.
   */
  int untaken(int from, int end) {
    int slot = from;
    while (slot < end && (taken[slot] || names[slot] == null)) {
      slot = ends[slot];
    }
    return slot;
  }

  void take(int slot) {
    taken[slot] = true;
  }

  /** As if nobody had asked for it. */
  void giveBack(int slot) {
    taken[slot] = false;
  }

  /** What is neither object nor list, as plain Java. */
  @Nullable Object scalar(int slot) {
    return switch (kinds[slot]) {
      case TEXT, NUMBER -> values[slot];
      case WHOLE -> wholes[slot];
      case TRUE -> true;
      case FALSE -> false;
      default -> null;
    };
  }

  /** What is neither object nor list, as text; empty for null. */
  String text(int slot) {
    if (kinds[slot] == Kind.TEXT) {
      return (String) Objects.requireNonNull(values[slot]);
    }
    Object scalar = scalar(slot);
    return scalar == null ? "" : scalar.toString();
  }

  /** Anything, as it is. */
  JsonValue plain(int slot) {
    return JsonValue.of(unwrap(slot));
  }

  private @Nullable Object unwrap(int slot) {
    return switch (kinds[slot]) {
      case OBJECT -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int each = slot + 1; each < ends[slot]; each = ends[each]) {
          String name = names[each];
          if (name != null) {
            fields.put(name, unwrap(each));
          }
        }
        yield fields;
      }
      case LIST -> {
        List<@Nullable Object> elements = new ArrayList<>(count(slot));
        for (int each = slot + 1; each < ends[slot]; each = ends[each]) {
          elements.add(unwrap(each));
        }
        yield elements;
      }
      default -> scalar(slot);
    };
  }
}
