package io.github.atsconnect.matching.internal.prepare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host's own features and keys make of a person. Immutable by convention: nobody writes to
 * the array.
 */
public final class OwnForms {

  /** Nothing of a host's own. */
  public static final OwnForms NONE = new OwnForms(List.of(), new long[0], true);

  private final List<Value> values;
  private final long[] keys;
  private final boolean standardKeys;

  OwnForms(List<Value> values, long[] keys, boolean standardKeys) {
    this.values = List.copyOf(values);
    this.keys = keys;
    this.standardKeys = standardKeys;
  }

  /** A host's own match keys alone. */
  public static OwnForms ofKeys(long[] keys, boolean standardKeys) {
    return new OwnForms(List.of(), keys, standardKeys);
  }

  /**
   * What a feature reads of a person.
   *
   * @param value the value, null when nothing is known
   * @param hash by which equal values are counted, 0 when they are not
   */
  public record Value(@Nullable Object value, long hash) {
    static final Value MISSING = new Value(null, 0);

    @Override
    public String toString() {
      return "Value[****]";
    }
  }

  /** The value of each feature. */
  public List<Value> values() {
    return values;
  }

  /** Hashes of the host's own match keys. */
  public long[] keys() {
    return keys;
  }

  /** Whether the person has the standard match keys as well. */
  public boolean standardKeys() {
    return standardKeys;
  }
}
