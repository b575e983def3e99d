package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Person;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * People that are read once, one after the other: a list ({@code people::forEach}), a file, a
 * query.
 */
@FunctionalInterface
public interface PeopleSource {
  /**
   * Gives every person to the sink, each once.
   *
   * @param sink takes them one at a time, on the caller's thread
   */
  void forEach(Consumer<? super Person> sink);

  /**
   * Gives the same people in the same order, each to be made when it is asked for, so that the
   * threads that go on with them share the work of making them. Worth it where that is much, for
   * lines of a file say. By default they are made already.
   *
   * @param sink takes them one at a time, on the caller's thread, and asks each once, later, on any
   *     thread; making one must not fail
   */
  default void forEachLater(Consumer<Supplier<Person>> sink) {
    forEach(person -> sink.accept(() -> person));
  }
}
