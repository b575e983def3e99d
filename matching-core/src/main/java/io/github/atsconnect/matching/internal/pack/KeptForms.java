package io.github.atsconnect.matching.internal.pack;

import io.github.atsconnect.matching.internal.text.TextList;
import org.jspecify.annotations.Nullable;

/** Forms that were written down, made again when they are asked for; the latest are remembered. */
final class KeptForms<T> extends FormTable<T> {

  private static final int REMEMBERED = 1 << 14;

  private record Entry<T>(int number, T form) {}

  private final TextList texts;

  /**
   * By the last bits of the number; threads may lose each other's entries, never see half of one.
   */
  private final @Nullable Entry<T>[] entries;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  KeptForms(Kind<T> kind, TextList texts) {
    super(kind);
    this.texts = texts;
    int most = Math.min(REMEMBERED, Math.max(1, texts.size()));
    this.entries = new Entry[Integer.highestOneBit(2 * most - 1)];
  }

  @Override
  int number(T form) {
    return -1;
  }

  @Override
  T get(int number) {
    int place = number & (entries.length - 1);
    Entry<T> known = entries[place];
    if (known != null && known.number == number) {
      return known.form;
    }
    T form = form(texts.get(number));
    entries[place] = new Entry<>(number, form);
    return form;
  }

  @Override
  TextList texts() {
    return texts;
  }
}
