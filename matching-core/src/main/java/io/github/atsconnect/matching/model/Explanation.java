package io.github.atsconnect.matching.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Why a pair has its score. The score is the sum of the parts and can be nothing else: there is no
 * other place to keep it.
 *
 * @param parts what was compared, in the order of the features
 */
public record Explanation(List<Part> parts) {

  /** Copies the parts. */
  public Explanation {
    parts = List.copyOf(parts);
  }

  /** {@return the score in bits: the sum of the parts} */
  public double bits() {
    double sum = 0;
    for (Part part : parts) {
      sum += part.bits();
    }
    return sum;
  }

  /** {@return the stable codes of the parts that weigh something, without personal data} */
  public List<String> codes() {
    return parts.stream().filter(p -> p.bits() != 0).map(Part::code).toList();
  }

  /**
   * The same for somebody who must not see some values: parts that mention one say what was found,
   * without the values that were compared. The score stays.
   *
   * @param values as written in the records
   * @return the same figures with fewer words
   */
  public Explanation hiding(Collection<String> values) {
    return new Explanation(parts.stream().map(p -> p.hiding(values)).toList());
  }

  /** {@return the parts as text, a line each, the strongest first; may hold personal data} */
  public String describe() {
    StringBuilder text = new StringBuilder();
    parts.stream()
        .filter(p -> p.bits() != 0)
        .sorted((a, b) -> Double.compare(Math.abs(b.bits()), Math.abs(a.bits())))
        .forEach(
            p -> text.append(String.format(Locale.ROOT, "%+6.1f  %s%n", p.bits(), p.detail())));
    return text.toString();
  }

  /** Redacted: details may hold personal data. */
  @Override
  public String toString() {
    return "Explanation" + codes();
  }
}
