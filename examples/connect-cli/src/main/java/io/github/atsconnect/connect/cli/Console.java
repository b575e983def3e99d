package io.github.atsconnect.connect.cli;

import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a command speaks: results on {@code out}, progress and messages on {@code err}.
 *
 * @param out results, UTF-8
 * @param err progress and messages, UTF-8
 * @param terminal whether a person watches, so that colours and a moving progress line make sense
 * @param columns how wide the terminal is
 * @param environment reads an environment variable, null where it is not set
 */
record Console(
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    int columns,
    UnaryOperator<@Nullable String> environment) {

  /** An environment variable, or null where it is not set or blank. */
  @Nullable String variable(String name) {
    String value = environment.apply(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** Says something on standard error at once. */
  void say(String line) {
    err.println(line);
    err.flush();
  }
}
