package io.github.atsconnect.matching.internal.resume.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries by the names that addresses use. */
public final class Countries {
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /** The country's two letters (ISO 3166), or null when the text names none. */
  public static @Nullable String code(String text) {
    return CODES.get(Fold.fold(text));
  }

  /** All names, folded. */
  static Set<String> names() {
    return CODES.keySet();
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    WordList.read("countries.txt")
        .forEach((code, names) -> names.forEach(n -> codes.put(Fold.fold(n), code)));
    return codes;
  }
}
