package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Attribute;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which attributes people have, and of which type: where people of one store differ, the type that
 * most of them have. Not thread-safe.
 */
public final class AttributeTypes {

  private static final Attribute.Type[] ALL = Attribute.Type.values();

  private final SortedMap<String, long[]> counts = new TreeMap<>();

  /** Nobody has an attribute. */
  public AttributeTypes() {}

  /** Adds a person. */
  public void add(PreparedPerson person) {
    count(person, 1);
  }

  /** Removes a person who was added. */
  public void remove(PreparedPerson person) {
    count(person, -1);
  }

  private void count(PreparedPerson person, int change) {
    for (AttributeForm attribute : person.attributes()) {
      add(attribute.name(), attribute.type(), change);
    }
  }

  /** Adds so many people who have an attribute of a type. */
  public void add(String name, Attribute.Type type, long people) {
    counts.computeIfAbsent(name, k -> new long[ALL.length])[type.ordinal()] += people;
  }

  /** Adds the people of another object. */
  public void addAll(AttributeTypes others) {
    others.each(this::add);
  }

  /** Gives how many people have an attribute of a type, of all that somebody has. */
  public void each(Sink sink) {
    counts.forEach(
        (name, n) -> {
          for (Attribute.Type type : ALL) {
            if (n[type.ordinal()] > 0) {
              sink.accept(name, type, n[type.ordinal()]);
            }
          }
        });
  }

  /** Is told how many people have an attribute of a type. */
  @FunctionalInterface
  public interface Sink {
    /** Is told. */
    void accept(String name, Attribute.Type type, long people);
  }

  /** The type of each attribute, by name. */
  public SortedMap<String, Attribute.Type> types() {
    SortedMap<String, Attribute.Type> out = new TreeMap<>();
    each(
        (name, type, n) ->
            out.merge(name, type, (a, b) -> count(name, b) > count(name, a) ? b : a));
    return out;
  }

  private long count(String name, Attribute.Type type) {
    return counts.getOrDefault(name, new long[ALL.length])[type.ordinal()];
  }
}
