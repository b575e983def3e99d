package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.text.TextList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Forms in memory, numbered in the order in which they come. */
final class SharedForms<T> extends FormTable<T> {

  /** So many forms are shared; whatever comes later is kept with each person. */
  private static final int MOST = 1 << 17;

  private Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private volatile Object[] forms = new Object[64];
  private int size;

  SharedForms(Kind<T> kind) {
    super(kind);
  }

  @Override
  int number(T form) {
    String text = text(form);
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

  @Override
  @SuppressWarnings("unchecked") // only forms of the type go in
  T get(int number) {
    return (T) forms[number];
  }

  @Override
  synchronized void seal() {
    numbers = Map.of();
    forms = Arrays.copyOf(forms, size);
  }

  @Override
  synchronized TextList texts() {
    TextList out = new TextList();
    for (int i = 0; i < size; i++) {
      out.add(text(get(i)));
    }
    return out;
  }
}
