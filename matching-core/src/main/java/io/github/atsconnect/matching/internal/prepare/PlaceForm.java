package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place: its first part (the city, where there are several) and the others (region, country).
 * Immutable; one object serves all who live there.
 */
public final class PlaceForm extends SharedForm {

  private static final String BETWEEN_PARTS = ",;/|";

  private final String[] parts;
  private final long[] hashes;
  private final PlaceForm[] only = {this};

  /** A place of its parts, the city first. */
  public PlaceForm(List<String> parts) {
    this.parts = parts.toArray(new String[parts.size()]);
    this.hashes = new long[this.parts.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Hash.of('p', this.parts[i]);
    }
  }

  /** Reads a place; null when nothing is left of it. */
  static @Nullable PlaceForm parse(String text) {
    List<String> parts = new ArrayList<>(3);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || BETWEEN_PARTS.indexOf(text.charAt(i)) >= 0) {
        String name = name(text.substring(start, i));
        if (!name.isEmpty() && !parts.contains(name)) {
          parts.add(name);
        }
        start = i + 1;
      }
    }
    return parts.isEmpty() ? null : new PlaceForm(parts);
  }

  /** The parts, the city first. */
  public List<String> parts() {
    return List.of(parts);
  }

  /** First part without words such as "Greater … Area". */
  public String city() {
    return parts[0];
  }

  /** How many parts there are, the city among them. */
  public int size() {
    return parts.length;
  }

  /** Hash of a part for term frequencies and match keys; that of the city is the first. */
  public long hash(int part) {
    return hashes[part];
  }

  /** Which part has a hash, or -1. */
  public int indexOf(long hash) {
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] == hash) {
        return i;
      }
    }
    return -1;
  }

  /** This place alone, in an array that many people share: not to be written to. */
  public PlaceForm[] only() {
    return only;
  }

  boolean isSame(PlaceForm other) {
    return this == other || Arrays.equals(hashes, other.hashes);
  }

  private static String name(String part) {
    String folded = Fold.words(part);
    String alias = Lexicon.PLACE_ALIASES.get(folded);
    if (alias != null) {
      return alias;
    }
    StringBuilder out = new StringBuilder(folded.length());
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
