package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.model.Attribute;
import java.util.List;
import java.util.Locale;

/** A host's own field in the form that is compared. Immutable. */
public final class AttributeForm {

  private final String name;
  private final Attribute.Type type;
  private final String value;
  private final List<String> words;
  private final String raw;
  private final long hash;

  AttributeForm(String name, Attribute attribute) {
    String folded = Fold.words(attribute.value());
    this.name = name;
    this.type = attribute.type();
    this.value =
        switch (type) {
          case DATE -> date(folded);
          case NUMBER -> number(attribute.value(), folded);
          default -> Fold.removeSpaces(folded);
        };
    this.words = type == Attribute.Type.TEXT ? List.copyOf(Fold.split(folded)) : List.of();
    this.raw = attribute.value().equals(value) ? value : attribute.value();
    this.hash = Hash.combine(Hash.of('a', name), Hash.of('v', value));
  }

  /** The attribute's name. */
  public String name() {
    return name;
  }

  /** How it compares. */
  public Attribute.Type type() {
    return type;
  }

  /** Folded value without spaces; a date as eight digits where it could be read. */
  public String value() {
    return value;
  }

  /** Folded words, for texts. */
  public List<String> words() {
    return words;
  }

  /** The value as written. */
  public String raw() {
    return raw;
  }

  /** Hash for term frequencies and keys, distinct per attribute. */
  public long hash() {
    return hash;
  }

  /** yyyymmdd where the parts are clear, else the digits as they stand. */
  private static String date(String words) {
    List<String> parts = Fold.split(words);
    if (parts.size() >= 3 && parts.get(0).length() == 4) {
      return parts.get(0)
          + pad(parts.get(1))
          + pad(parts.get(2).substring(0, Math.min(2, parts.get(2).length())));
    }
    if (parts.size() == 3 && parts.get(2).length() == 4) {
      return parts.get(2) + pad(parts.get(1)) + pad(parts.get(0));
    }
    return Fold.removeSpaces(words);
  }

  private static String pad(String part) {
    return part.length() == 1 ? "0" + part : part;
  }

  private static String number(String raw, String words) {
    try {
      return String.format(Locale.ROOT, "%s", Double.parseDouble(raw.strip()));
    } catch (NumberFormatException e) {
      return Fold.removeSpaces(words);
    }
  }

  @Override
  public String toString() {
    return "AttributeForm[" + name + ", ****]";
  }
}
