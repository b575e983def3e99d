package io.github.atsconnect.matching.internal.prepare;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.text.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name taken apart, folded to lower-case ASCII. Immutable; hashes of its words are made when they
 * are asked for, since most comparisons do without, and threads that race for one make it twice.
 *
 * <p>Where a source does not separate given and family name, the first token counts as given, the
 * last as family, and those between may belong to either; comparison also tries the swap.
 */
public final class NameForm {

  private static final long[] UNKNOWN = {};

  private final String given;
  private final String family;
  private final List<String> between;
  private final List<String> alternatives;

  /** 0 until it is asked for, which no hash is. */
  private long givenHash;

  private long familyHash;
  private long flatHash;
  private long @Nullable [] betweenHashes;

  /** {@link #UNKNOWN} until they are asked for, null where the given name stands for itself. */
  private long @Nullable [] formalHashes = UNKNOWN;

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
  }

  private static long[] hashes(List<String> words) {
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
    long hash = givenHash;
    if (hash == 0) {
      hash = Hash.word(given);
      givenHash = hash;
    }
    return hash;
  }

  /** Hash of the family name. */
  public long familyHash() {
    long hash = familyHash;
    if (hash == 0) {
      hash = Hash.word(family);
      familyHash = hash;
    }
    return hash;
  }

  /** Hash of a word between. */
  public long betweenHash(int i) {
    long[] hashes = betweenHashes;
    if (hashes == null) {
      hashes = hashes(between);
      betweenHashes = hashes;
    }
    return hashes[i];
  }

  /** Hash of {@link #flat()}. */
  public long flatHash() {
    long hash = flatHash;
    if (hash == 0) {
      hash = Hash.word(given, between, family);
      flatHash = hash;
    }
    return hash;
  }

  /** Whether {@link #flat()} is the same. */
  public boolean isFlatLike(NameForm other) {
    return flatLength() == other.flatLength() && flatHash() == other.flatHash();
  }

  private int flatLength() {
    int length = given.length() + family.length();
    for (int i = 0; i < between.size(); i++) {
      length += between.get(i).length();
    }
    return length;
  }

  /** Hashes of the formal names that the given name may stand for, itself among them. */
  public long[] formalHashes() {
    long[] listed = listedHashes();
    return listed != null ? listed : new long[] {givenHash()};
  }

  private long @Nullable [] listedHashes() {
    long[] hashes = formalHashes;
    if (hashes == UNKNOWN) {
      hashes = Lexicon.formalHashes(given);
      formalHashes = hashes;
    }
    return hashes;
  }

  /** Whether the given names may stand for one formal name. */
  public boolean isNicknameOf(NameForm other) {
    long[] mine = listedHashes();
    long[] others = other.listedHashes();
    if (mine == null) {
      return others != null && holds(others, givenHash());
    }
    if (others == null) {
      return holds(mine, other.givenHash());
    }
    for (long formal : mine) {
      if (holds(others, formal)) {
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
