package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place: its first part (the city, where there are several) and the last (the country).
 *
 * @param city first part without words such as "Greater … Area"
 * @param rest the other parts: region, country; may be empty
 */
public record PlaceForm(String city, List<String> rest) {

  /** Reads a place; null when nothing is left of it. */
  static @Nullable PlaceForm parse(String text) {
    List<String> parts = new ArrayList<>(3);
    for (String part : text.split("[,;/|]")) {
      String name = name(part);
      if (!name.isEmpty() && !parts.contains(name)) {
        parts.add(name);
      }
    }
    return parts.isEmpty()
        ? null
        : new PlaceForm(parts.get(0), List.copyOf(parts.subList(1, parts.size())));
  }

  private static String name(String part) {
    String folded = Fold.words(part);
    String alias = Lexicon.PLACE_ALIASES.get(folded);
    if (alias != null) {
      return alias;
    }
    StringBuilder out = new StringBuilder();
    for (String w : Fold.split(folded)) {
      if (!Lexicon.PLACE_FILLERS.contains(w)) {
        out.append(out.length() > 0 ? " " : "").append(w);
      }
    }
    String plain = out.length() == 0 ? folded : out.toString();
    return Lexicon.PLACE_ALIASES.getOrDefault(plain, plain);
  }

  @Override
  public String toString() {
    return "PlaceForm[****]";
  }
}
