package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.Distance;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A host's own field, compared as its type says. */
final class AttributeFeature extends Feature {

  /** From these similarities on, values count as equal and as nearly equal. */
  private static final double EQUAL = 0.98;

  private static final double CLOSE = 0.80;

  private final int rank;
  private final String attribute;
  private final Attribute.Type type;
  private final @Nullable Similarity similarity;

  /**
   * A feature.
   *
   * @param rank how many attributes sort before this one
   */
  AttributeFeature(
      int rank, String attribute, Attribute.Type type, @Nullable Similarity similarity) {
    super("attribute " + attribute, levels(code(attribute), attribute, type));
    this.rank = rank;
    this.attribute = attribute;
    this.type = type;
    this.similarity = similarity;
  }

  private static String code(String attribute) {
    return "ATTR_" + attribute.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  private static List<Level> levels(String code, String name, Attribute.Type type) {
    double equal =
        switch (type) {
          case ID, DATE -> 0.90;
          case CODE, NUMBER -> 0.80;
          case TEXT -> 0.70;
          case CATEGORY -> 0.95;
        };
    double close = type == Attribute.Type.CATEGORY ? 0.001 : (1 - equal) * 0.6;
    double closeByChance =
        switch (type) {
          case ID -> 1e-5;
          case DATE -> 0.003;
          case CODE, NUMBER -> 0.01;
          case TEXT -> 0.004;
          case CATEGORY -> 0.01;
        };
    String words = Sides.isolated(name);
    return List.of(
        Level.missing(code),
        Level.byFrequency(code + "_EQUAL", "same " + words, equal, 1),
        Level.of(code + "_CLOSE", "nearly the same " + words, close, closeByChance),
        Level.of(code + "_DIFFERENT", "another " + words, 1 - equal - close, 0.95));
  }

  @Override
  public boolean isIdentifier() {
    return type == Attribute.Type.ID;
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    return find(candidate) != null;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    AttributeForm x = find(a);
    AttributeForm y = find(b);
    if (x == null || y == null) {
      return 0;
    }
    double alike = similarity == null ? 0 : similarity.similarity(x.raw(), y.raw());
    if (x.value().equals(y.value()) || alike >= EQUAL) {
      out.frequency = f.valueFrequency(y.hash(), 1e-5);
      return 1;
    }
    boolean close = similarity == null ? isClose(x, y) : alike >= CLOSE;
    return close ? 2 : 3;
  }

  private boolean isClose(AttributeForm x, AttributeForm y) {
    return switch (type) {
      case ID, CODE -> Distance.edits(x.value(), y.value(), 1) <= 1 && x.value().length() > 2;
      case DATE -> isCloseDate(x.value(), y.value());
      case TEXT -> isCloseText(x, y);
      case NUMBER -> isCloseNumber(x.value(), y.value());
      case CATEGORY -> false;
    };
  }

  private static boolean isCloseDate(String x, String y) {
    if (x.length() != 8 || y.length() != 8) {
      return Distance.edits(x, y, 1) <= 1;
    }
    boolean year = x.regionMatches(0, y, 0, 4);
    boolean month = x.regionMatches(4, y, 4, 2);
    boolean day = x.regionMatches(6, y, 6, 2);
    int same = (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0);
    boolean swapped = year && x.regionMatches(4, y, 6, 2) && x.regionMatches(6, y, 4, 2);
    return same == 2 || swapped || Distance.edits(x, y, 1) <= 1;
  }

  private static boolean isCloseText(AttributeForm x, AttributeForm y) {
    if (Distance.isTypo(x.value(), y.value())) {
      return true;
    }
    int shared = 0;
    int needed = Math.min(x.words().size(), y.words().size()) / 2 + 1;
    for (int i = 0; i < x.words().size() && shared < needed; i++) {
      if (shared + x.words().size() - i < needed) {
        return false;
      }
      shared += isAmong(x.words().get(i), y.words()) ? 1 : 0;
    }
    return shared >= needed;
  }

  private static boolean isAmong(String word, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (word.equals(words.get(i)) || Distance.isTypo(word, words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCloseNumber(String x, String y) {
    try {
      double a = Double.parseDouble(x);
      double b = Double.parseDouble(y);
      return Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Attributes are sorted by name, so this one stands at its rank or before it. */
  private @Nullable AttributeForm find(PreparedPerson person) {
    AttributeForm[] attributes = person.attributes();
    for (int i = Math.min(rank, attributes.length - 1); i >= 0; i--) {
      if (attributes[i].name().equals(attribute)) {
        return attributes[i];
      }
    }
    return null;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(value(candidate), value(person));
  }

  private String value(Person person) {
    Attribute a = person.attributes().get(attribute);
    return a == null ? "" : a.value();
  }
}
