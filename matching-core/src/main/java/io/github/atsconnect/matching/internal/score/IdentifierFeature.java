package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import java.util.List;
import java.util.function.Function;

/** Email addresses, phone numbers: hardly two people share one, many people have several. */
final class IdentifierFeature extends Feature {

  private final Function<PreparedPerson, long[]> values;

  private IdentifierFeature(
      String name, String code, double m, Function<PreparedPerson, long[]> values) {
    super(
        name,
        List.of(
            Level.missing(code),
            Level.byFrequency(code + "_EQUAL", "same " + name, m, 1),
            Level.of(code + "_DIFFERENT", "another " + name, 1 - m, 0.9999)));
    this.values = values;
  }

  static Feature email() {
    return new IdentifierFeature("email", "EMAIL", 0.55, PreparedPerson::emails);
  }

  static Feature phone() {
    return new IdentifierFeature("phone", "PHONE", 0.80, PreparedPerson::phones);
  }

  @Override
  public boolean isIdentifier() {
    return true;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    long[] left = values.apply(a);
    long[] right = values.apply(b);
    if (left.length == 0 || right.length == 0) {
      return 0;
    }
    out.frequency = Shared.rarest(left, right, f);
    return out.frequency < 1 ? 1 : 2;
  }
}
