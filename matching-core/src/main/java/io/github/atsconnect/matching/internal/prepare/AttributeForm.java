package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.text.Fold;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.model.Attribute;
import java.util.List;
import java.util.Locale;

/** A host's own field in the form that is compared. Immutable. */
public final class AttributeForm extends SharedForm {

  /**
   * A field of a host's own.
   *
   * @param name what it is called
   * @param type how its values compare
   * @param hash hash of the name
   */
  public record Column(String name, Attribute.Type type, long hash) {
    /** A field by its name. */
    public static Column of(String type, String name) {
      return of(Attribute.Type.valueOf(type), name);
    }

    static Column of(Attribute.Type type, String name) {
      return new Column(name, type, Hash.of('a', name));
    }
  }

  private final Column column;
  private final String value;
  private final List<String> words;
  private final String raw;

  private AttributeForm(Column column, String value, List<String> words, String raw) {
    this.column = column;
    this.value = value;
    this.words = words;
    this.raw = raw;
  }

  /** Prepares a value. */
  public static AttributeForm of(Column column, String raw) {
    String folded = Fold.words(raw);
    Attribute.Type type = column.type();
    String value =
        switch (type) {
          case DATE -> date(folded);
          case NUMBER -> number(raw, folded);
          default -> Fold.removeSpaces(folded);
        };
    List<String> words = type == Attribute.Type.TEXT ? List.copyOf(Fold.split(folded)) : List.of();
    return new AttributeForm(column, value, words, raw.equals(value) ? value : raw);
  }

  /**
   * A value that was prepared before and kept.
   *
   * @param raw the value as written, {@code ""} where it is the folded one
   */
  public static AttributeForm read(Column column, String value, List<String> words, String raw) {
    return new AttributeForm(column, value, words, raw.isEmpty() ? value : raw);
  }

  /** Whether many people are expected to have the very value, which is then kept once. */
  public boolean isShared() {
    return column.type() == Attribute.Type.TEXT || column.type() == Attribute.Type.CATEGORY;
  }

  /** The field. */
  public Column column() {
    return column;
  }

  /** The attribute's name. */
  public String name() {
    return column.name();
  }

  /** How it compares. */
  public Attribute.Type type() {
    return column.type();
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

  /** Hash for term frequencies and keys, distinct per attribute; made each time it is asked for. */
  public long hash() {
    return Hash.combine(column.hash(), Hash.of('v', value));
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
    return "AttributeForm[" + name() + ", ****]";
  }
}
