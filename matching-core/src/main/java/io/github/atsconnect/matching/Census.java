package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.index.GivenBlocks;
import io.github.atsconnect.matching.internal.index.KeyKinds;
import io.github.atsconnect.matching.internal.pack.Forms;
import io.github.atsconnect.matching.internal.pack.PackedPeople;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.score.AttributeTypes;
import io.github.atsconnect.matching.internal.score.CountedValues;
import io.github.atsconnect.matching.internal.text.HashParts;
import io.github.atsconnect.matching.internal.text.HashTally;
import io.github.atsconnect.matching.model.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongPredicate;

/**
 * Counts a share of the people of a store: how many they are, how common names, companies, titles
 * and places are among them, which attributes they have, and how many have which match key. The
 * pieces of all shares are added up number by number, wherever and in whatever order: the sum is
 * the same to the last bit. Holds hashes and counts, and the names of attributes.
 *
 * <p>Not thread-safe: each share has its own.
 */
public final class Census {

  /** The number of the piece that says how many people there are and which attributes they have. */
  public static final int SUMMARY = HashParts.COUNT;

  /** Who is alone says nothing: what one person has is worth the same as what nobody has. */
  private static final int TWO = 2;

  private final LongPredicate counted;
  private final Forms forms = Forms.none();
  private final HashParts.Batch[] gathered = new HashParts.Batch[CensusPiece.TALLIES];
  private AttributeTypes attributes = new AttributeTypes();
  private long people;

  /**
   * Starts with nobody.
   *
   * @param keys which match keys are to be counted
   */
  Census(LongPredicate keys) {
    this.counted = keys;
    Arrays.setAll(gathered, i -> new HashParts.Batch(1 << 10));
  }

  /**
   * Counts a person that {@link LinkSteps#pack} packed.
   *
   * @param packed a person of {@link LinkSteps#pack}
   */
  public void add(byte[] packed) {
    PreparedPerson person = PackedPeople.unpack(packed, forms);
    people++;
    attributes.add(person);
    CountedValues.add(person, gathered[CensusPiece.VALUES], gathered[CensusPiece.NAMES]);
    for (long key : GivenBlocks.keysOf(person)) {
      if (counted.test(key)) {
        gathered[CensusPiece.KEYS].add(key, key);
      }
    }
  }

  /** {@return how many people were counted since the start or the last {@link #end}} */
  public long people() {
    return people;
  }

  /**
   * A piece of a count.
   *
   * @param number pieces of one number are to be added up, 0 to {@link #SUMMARY}
   * @param bytes for {@link #sum}
   */
  public record Piece(int number, byte[] bytes) {}

  /**
   * Ends the count of a share, in pieces of which the empty ones are left out, and starts anew.
   *
   * @return the pieces, each with its number, and a summary
   */
  public List<Piece> end() {
    List<Piece> out = new ArrayList<>();
    if (people > 0) {
      HashParts[] parts = new HashParts[CensusPiece.TALLIES];
      for (int t = 0; t < parts.length; t++) {
        parts[t] = new HashParts();
        parts[t].add(gathered[t]);
      }
      for (int part = 0; part < HashParts.COUNT; part++) {
        HashTally[] tallies = new HashTally[parts.length];
        for (int t = 0; t < tallies.length; t++) {
          tallies[t] = HashTally.of(parts[t].sorted(part));
        }
        CensusPiece piece = CensusPiece.of(tallies);
        if (!piece.isEmpty()) {
          out.add(new Piece(part, piece.bytes()));
        }
      }
      out.add(new Piece(SUMMARY, CensusPiece.summary(people, attributes).bytes()));
    }
    people = 0;
    attributes = new AttributeTypes();
    return out;
  }

  /**
   * Adds up pieces of one number.
   *
   * @param pieces pieces of several shares, all of one number
   * @return their sum, to be {@link #trimmed}
   * @throws IllegalArgumentException when they are none, or were {@link #trimmed}
   */
  public static byte[] sum(Collection<byte[]> pieces) {
    return CensusPiece.sum(pieces.stream().map(CensusPiece::read).toList()).bytes();
  }

  /**
   * Leaves out what tells nothing once all pieces of a number are added up: what a single person
   * has, and the keys that few enough people share.
   *
   * @param sum what {@link #sum} gave
   * @return a shorter piece, for {@link #totals}
   */
  public static byte[] trimmed(byte[] sum) {
    CensusPiece piece = CensusPiece.read(sum);
    HashTally names = piece.tally(CensusPiece.NAMES);
    return piece
        .with(
            names.seen(1),
            names.atLeast(TWO),
            piece.tally(CensusPiece.VALUES).atLeast(TWO),
            piece.tally(CensusPiece.KEYS).atLeast(KeyKinds.MOST + 1))
        .bytes();
  }

  /**
   * {@return what a census of everybody says, from the trimmed pieces of all numbers, in any order}
   *
   * @param trimmed one of each number
   */
  public static Totals totals(Collection<byte[]> trimmed) {
    return new Totals(CensusPiece.totals(trimmed));
  }

  /** What is known of all people of a set. Immutable and safe for use by many threads. */
  public static final class Totals {
    private final CensusPiece.Totals totals;

    private Totals(CensusPiece.Totals totals) {
      this.totals = totals;
    }

    /** {@return how many people there are} */
    public long people() {
      return totals.people();
    }

    /** {@return how common names, companies, titles and places are} */
    public Population population() {
      return new Population(totals.frequencies());
    }

    /**
     * {@return the match keys that too many people share to be looked up, of those counted; sorted}
     */
    public long[] commonKeys() {
      return totals.commonKeys().clone();
    }

    /** {@return the attributes that people have, each of the type that most of them have} */
    public SortedMap<String, Attribute.Type> attributes() {
      return totals.attributes().types();
    }

    /** {@return how many values and full names the population holds, of two people at least} */
    public long values() {
      return totals.values();
    }
  }
}
