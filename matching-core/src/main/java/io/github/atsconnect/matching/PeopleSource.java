package io.github.atsconnect.matching;

import io.github.atsconnect.matching.model.Person;
import java.util.function.Consumer;

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
}
