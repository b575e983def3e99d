package io.github.atsconnect.matching.explain;

import io.github.atsconnect.matching.model.Decision.Outcome;
import java.util.Locale;

/** Numbers and outcomes as every view shows them. */
final class Words {

  static final String NONE = "nobody in the store";

  private Words() {}

  /** A probability with three digits; never a plain 0 or 1, which nothing is. */
  static String probability(double p) {
    return p >= 0.9995 ? "> 0.999" : p < 0.0005 ? "< 0.001" : format("%.3f", p);
  }

  /** Bits with their sign. */
  static String bits(double bits) {
    return format("%+.1f", bits);
  }

  static String outcome(Outcome outcome) {
    return switch (outcome) {
      case MATCH -> "match";
      case REVIEW -> "review";
      case NO_MATCH -> "no match";
    };
  }

  /** Who somebody is, by id where there is no name. */
  static String who(String name, String id) {
    return name.isEmpty() ? id : name;
  }

  static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
