package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.text.TextList;
import java.util.function.Function;

/**
 * Forms that many people share, each with a number. The numbers mean nothing beyond the table. Safe
 * for use by many threads.
 */
abstract class FormTable<T> {

  private final Kind<T> kind;

  /**
   * How forms are written down.
   *
   * @param textOf what of a form is written down; forms of one text are one
   * @param formOf makes the form of such a text
   */
  record Kind<T>(Function<T, String> textOf, Function<String, T> formOf) {}

  FormTable(Kind<T> kind) {
    this.kind = kind;
  }

  /** The number of a form, -1 where it is not kept here. */
  abstract int number(T form);

  /** The form of a number. */
  abstract T get(int number);

  /** Ends the sharing of further forms, and gives back the room that it needs. */
  void seal() {}

  /** The texts of all forms, in the order of their numbers. */
  abstract TextList texts();

  /** What of a form is written down. */
  final String text(T form) {
    return kind.textOf().apply(form);
  }

  /** The form of what was written down. */
  final T form(String text) {
    return kind.formOf().apply(text);
  }
}
