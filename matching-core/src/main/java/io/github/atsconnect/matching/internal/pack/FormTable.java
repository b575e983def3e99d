package io.github.atsconnect.matching.internal.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Forms that many people share, each with a number. The numbers depend on who came first and mean
 * nothing beyond the table. Safe for use by many threads.
 */
final class FormTable<T> {

  /** So many forms are shared; whatever comes later is kept with each person. */
  private static final int MOST = 1 << 17;

  private final Function<T, String> textOf;
  private final Function<String, T> formOf;
  private Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private volatile Object[] forms = new Object[64];
  private int size;

  /**
   * A table.
   *
   * @param textOf what of a form is written down; forms of one text are one
   * @param formOf makes the form of such a text
   */
  FormTable(Function<T, String> textOf, Function<String, T> formOf) {
    this.textOf = textOf;
    this.formOf = formOf;
  }

  /** The number of a form, -1 where it is not kept here since there are too many already. */
  int number(T form) {
    String text = textOf.apply(form);
    Integer known = numbers.get(text);
    return known != null ? known : numbers.size() >= MOST ? -1 : add(text, form);
  }

  private synchronized int add(String text, Object form) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    Object[] all = forms;
    if (size == all.length) {
      all = Arrays.copyOf(all, 2 * size);
    }
    all[size] = form;
    forms = all;
    numbers.put(text, size);
    return size++;
  }

  /** What of a form is written down. */
  String text(T form) {
    return textOf.apply(form);
  }

  /** The form of what was written down. */
  T form(String text) {
    return formOf.apply(text);
  }

  @SuppressWarnings("unchecked") // only forms of the type go in
  T get(int number) {
    return (T) forms[number];
  }

  /** Ends the sharing of further forms, and gives back the room that it needs. */
  synchronized void seal() {
    numbers = Map.of();
    forms = Arrays.copyOf(forms, size);
  }

  /** The texts of all forms, in the order of their numbers. */
  @SuppressWarnings("unchecked") // only forms of the type are there
  synchronized List<String> texts() {
    List<String> out = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      out.add(text((T) forms[i]));
    }
    return out;
  }
}
