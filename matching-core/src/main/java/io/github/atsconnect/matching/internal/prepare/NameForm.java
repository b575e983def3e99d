package io.github.atsconnect.matching.internal.prepare;

import java.util.List;

/**
 * A name taken apart, folded to lower-case ASCII.
 *
 * <p>Where a source does not separate given and family name, the first token counts as given, the
 * last as family, and those between may belong to either; comparison also tries the swap.
 *
 * @param given the first given name or an initial, {@code ""} when there is none
 * @param family the last token of the family name without particles, {@code ""} when there is none
 * @param between further given names, middle names, or further parts of the family name
 * @param alternatives given names that the source offers beside: nicknames in quotes or brackets
 */
public record NameForm(
    String given, String family, List<String> between, List<String> alternatives) {

  /** Copies the lists. */
  public NameForm {
    between = List.copyOf(between);
    alternatives = List.copyOf(alternatives);
  }

  /** All parts without spaces, for names that are split differently. */
  public String flat() {
    StringBuilder out = new StringBuilder(given);
    between.forEach(out::append);
    return out.append(family).toString();
  }

  /** The same made of words that many names share. */
  NameForm sharing(WordPool words) {
    return new NameForm(words.shared(given), words.shared(family), between, alternatives);
  }

  /** Whether nothing is left of the name. */
  public boolean isEmpty() {
    return given.isEmpty() && family.isEmpty();
  }

  @Override
  public String toString() {
    return "NameForm[****]";
  }
}
