package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.model.Attribute;
import java.util.List;
import java.util.Locale;

/**
 * A host's own field in the form that is compared.
 *
 * @param name the attribute's name
 * @param type how it compares
 * @param value folded value without spaces; a date as eight digits where it could be read
 * @param words folded words, for texts
 * @param raw the value as written
 */
public record AttributeForm(
    String name, Attribute.Type type, String value, List<String> words, String raw) {

  static AttributeForm of(String name, Attribute attribute) {
    String words = Fold.words(attribute.value());
    String value =
        switch (attribute.type()) {
          case DATE -> date(words);
          case NUMBER -> number(attribute.value(), words);
          default -> Fold.removeSpaces(words);
        };
    return new AttributeForm(
        name,
        attribute.type(),
        value,
        attribute.type() == Attribute.Type.TEXT ? Fold.split(words) : List.of(),
        attribute.value());
  }

  /** Hash for term frequencies and keys, distinct per attribute. */
  public long hash() {
    return Hash.combine(Hash.of('a', name), Hash.of('v', value));
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
