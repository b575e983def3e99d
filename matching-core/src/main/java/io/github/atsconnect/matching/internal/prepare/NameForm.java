package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name taken apart, folded to lower-case ASCII, with the hashes of its words. Immutable.
 *
 * <p>Where a source does not separate given and family name, the first token counts as given, the
 * last as family, and those between may belong to either; comparison also tries the swap.
 */
public final class NameForm {

  private static final long[] NONE = {};

  private final String given;
  private final String family;
  private final List<String> between;
  private final List<String> alternatives;
  private final long givenHash;
  private final long familyHash;
  private final long[] betweenHashes;
  private final long flatHash;
  private final long @Nullable [] formalHashes;

  /**
   * A name.
   *
   * @param given the first given name or an initial, {@code ""} when there is none
   * @param family the last token of the family name without particles, {@code ""} when there is
   *     none
   * @param between further given names, middle names, or further parts of the family name
   * @param alternatives given names that the source offers beside: nicknames in quotes or brackets
   */
  public NameForm(String given, String family, List<String> between, List<String> alternatives) {
    this.given = given;
    this.family = family;
    this.between = List.copyOf(between);
    this.alternatives = List.copyOf(alternatives);
    this.givenHash = Hash.word(given);
    this.familyHash = Hash.word(family);
    this.formalHashes = Lexicon.formalHashes(given);
    this.betweenHashes = hashes(this.between);
    this.flatHash = Hash.word(given, this.between, family);
  }

  private static long[] hashes(List<String> words) {
    if (words.isEmpty()) {
      return NONE;
    }
    long[] out = new long[words.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = Hash.word(words.get(i));
    }
    return out;
  }

  /** The first given name or an initial, {@code ""} when there is none. */
  public String given() {
    return given;
  }

  /** The last token of the family name without particles, {@code ""} when there is none. */
  public String family() {
    return family;
  }

  /** Further given names, middle names, or further parts of the family name. */
  public List<String> between() {
    return between;
  }

  /** Given names that the source offers beside: nicknames in quotes or brackets. */
  public List<String> alternatives() {
    return alternatives;
  }

  /** Hash of the given name. */
  public long givenHash() {
    return givenHash;
  }

  /** Hash of the family name. */
  public long familyHash() {
    return familyHash;
  }

  /** Hash of a word between. */
  public long betweenHash(int i) {
    return betweenHashes[i];
  }

  /** Hash of {@link #flat()}. */
  public long flatHash() {
    return flatHash;
  }

  /** Hashes of the formal names that the given name may stand for, itself among them. */
  public long[] formalHashes() {
    return formalHashes != null ? formalHashes : new long[] {givenHash};
  }

  /** Whether the given names may stand for one formal name. */
  public boolean isNicknameOf(NameForm other) {
    if (formalHashes == null) {
      return other.formalHashes != null && holds(other.formalHashes, givenHash);
    }
    if (other.formalHashes == null) {
      return holds(formalHashes, other.givenHash);
    }
    for (long formal : formalHashes) {
      if (holds(other.formalHashes, formal)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(long[] hashes, long hash) {
    for (long h : hashes) {
      if (h == hash) {
        return true;
      }
    }
    return false;
  }

  /** All parts without spaces, for names that are split differently. */
  public String flat() {
    if (between.isEmpty()) {
      return given.concat(family);
    }
    StringBuilder out = new StringBuilder(given);
    between.forEach(out::append);
    return out.append(family).toString();
  }

  /** Whether nothing is left of the name. */
  public boolean isEmpty() {
    return given.isEmpty() && family.isEmpty();
  }

  /** Whether two names are the same in all parts. */
  boolean isSame(NameForm other) {
    return given.equals(other.given)
        && family.equals(other.family)
        && between.equals(other.between)
        && alternatives.equals(other.alternatives);
  }

  @Override
  public String toString() {
    return "NameForm[****]";
  }
}
