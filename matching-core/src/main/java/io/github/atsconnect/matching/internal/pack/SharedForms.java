package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.prepare.SharedForm;
import io.github.atsconnect.matching.internal.text.TextList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Forms in memory, numbered in the order in which they come. */
final class SharedForms<T> extends FormTable<T> {

  /** So many forms are shared; whatever comes later is kept with each person. */
  private static final int MOST = 1 << 17;

  private static final int CHUNK_BITS = 9;
  private static final int CHUNK = 1 << CHUNK_BITS;

  /** What forms remember: this table, without keeping it alive. */
  private final Object here = new Object();

  private Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /** Whoever has a number has it from a map or task that shows the form, too. */
  private final Object[] @Nullable [] chunks = new Object[MOST / CHUNK][];

  SharedForms(Kind<T> kind) {
    super(kind);
  }

  @Override
  int number(T form) {
    SharedForm shared = form instanceof SharedForm s ? s : null;
    int remembered = shared == null ? -1 : shared.numberIn(here);
    if (remembered >= 0) {
      return remembered;
    }
    String text = text(form);
    Integer known = numbers.get(text);
    if (known == null && next.get() < MOST) {
      known = numbers.computeIfAbsent(text, t -> add(form));
    }
    if (known == null) {
      return -1;
    }
    if (shared != null) {
      shared.remember(new SharedForm.Kept(here, known));
    }
    return known;
  }

  private @Nullable Integer add(Object form) {
    int number = next.getAndIncrement();
    if (number >= MOST) {
      return null;
    }
    chunk(number >>> CHUNK_BITS)[number & (CHUNK - 1)] = form;
    return number;
  }

  private synchronized Object[] chunk(int i) {
    Object[] known = chunks[i];
    if (known == null) {
      known = new Object[CHUNK];
      chunks[i] = known;
    }
    return known;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // only forms of the type go in, before their number
  T get(int number) {
    return (T) chunks[number >>> CHUNK_BITS][number & (CHUNK - 1)];
  }

  @Override
  void seal() {
    numbers = Map.of();
  }

  @Override
  TextList texts() {
    TextList out = new TextList();
    int size = Math.min(MOST, next.get());
    for (int i = 0; i < size; i++) {
      out.add(text(get(i)));
    }
    return out;
  }
}
