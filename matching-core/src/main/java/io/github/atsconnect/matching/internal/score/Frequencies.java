package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.prepare.NameForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.text.HashCounts;
import io.github.atsconnect.matching.internal.text.HashParts;
import io.github.atsconnect.matching.internal.text.LongCounts;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * How common each value is in a store: the chance that a random person of it has the value. Counts
 * of the store are blended with shipped priors, which decide while the store is small. Holds hashes
 * only.
 *
 * <p>The person that is the match is itself counted, so each count is discounted: by the share that
 * unseen names take (absolute discounting, estimated from the names seen once and twice: Ney,
 * Essen, Kneser 1994) for names, by nearly one for identifiers, by a half for the rest.
 */
public final class Frequencies {

  /** People of the store that weigh as much as the shipped prior. */
  private static final double PRIOR_WEIGHT = 500;

  private static final double IDENTIFIER_DISCOUNT = 0.98;
  private static final double VALUE_DISCOUNT = 0.5;

  private static final int BATCH = 4_096;

  private final long size;
  private final HashCounts counts;
  private final @Nullable LongCounts changed;
  private final double nameDiscount;

  /** Count of a full name that has none: 1 where names that a single person has are left out. */
  private final int otherName;

  /**
   * Frequencies of counts.
   *
   * @param changed counts of values that are no longer those of {@code counts}
   */
  Frequencies(long size, HashCounts counts, @Nullable LongCounts changed, double nameDiscount) {
    this(size, counts, changed, nameDiscount, 0);
  }

  private Frequencies(
      long size,
      HashCounts counts,
      @Nullable LongCounts changed,
      double nameDiscount,
      int otherName) {
    this.otherName = otherName;
    this.size = Math.max(1, size);
    this.counts = counts;
    this.changed = changed;
    this.nameDiscount = nameDiscount;
  }

  /** A store of which only the size is known. */
  public static Frequencies ofSize(long size) {
    return new Frequencies(size, HashCounts.NONE, null, 0.75);
  }

  /**
   * Frequencies among people of a store, of whose full names those are left out that a single
   * person has: whoever is compared is one of the store, so nobody has none.
   *
   * @param once how many full names a single person has
   * @param twice how many full names two people have
   */
  public static Frequencies withoutSingles(long size, HashCounts counts, long once, long twice) {
    return new Frequencies(size, counts, null, StoreCounts.discount(once, twice), 1);
  }

  /** Whether full names that a single person has are left out. */
  public boolean isWithoutSingles() {
    return otherName == 1;
  }

  /** Counts a store. */
  public static Frequencies of(Iterable<PreparedPerson> people) {
    FrequencyCounter counter = new FrequencyCounter(false);
    FrequencyCounter.Batch batch = counter.batch();
    int n = 0;
    for (PreparedPerson person : people) {
      batch.add(person);
      if (++n % BATCH == 0) {
        batch.end();
        batch = counter.batch();
      }
    }
    batch.end();
    for (int part = 0; part < HashParts.COUNT; part++) {
      counter.countPart(part);
    }
    return counter.frequencies();
  }

  /** How many people the store holds, at least 1. */
  public long size() {
    return size;
  }

  /**
   * Writes the counts.
   *
   * @throws IllegalStateException when counts have changed since they were made into tables
   */
  public void write(DataOutputStream out) throws IOException {
    if (changed != null) {
      throw new IllegalStateException("the counts have changed: merge the index first");
    }
    out.writeLong(size);
    out.writeDouble(nameDiscount);
    for (int part = 0; part < HashParts.COUNT; part++) {
      ByteBuffer table = counts.part(part);
      byte[] bytes = new byte[table.remaining()];
      table.get(bytes);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /** Reads what {@link #write} wrote, with {@link #isWithoutSingles} as it was. */
  public static Frequencies read(DataInputStream in, boolean withoutSingles) throws IOException {
    long size = in.readLong();
    double nameDiscount = in.readDouble();
    ByteBuffer[] tables = new ByteBuffer[HashParts.COUNT];
    for (int part = 0; part < HashParts.COUNT; part++) {
      byte[] bytes = in.readNBytes(in.readInt());
      tables[part] = ByteBuffer.wrap(bytes);
    }
    return new Frequencies(
        size, new HashCounts(tables), null, nameDiscount, withoutSingles ? 1 : 0);
  }

  private int count(long hash) {
    int now = changed == null ? -1 : changed.get(hash, -1);
    return now < 0 ? counts.get(hash) : now;
  }

  /** As {@link #count}, of a value of which a single person tells nothing. */
  private int countOfValue(long hash) {
    int n = count(hash);
    return n < 2 ? 0 : n;
  }

  /** Chance of a given and a family name together. */
  double fullNameFrequency(NameForm name) {
    double prior =
        4 * Lexicon.givenFrequency(name.given()) * Lexicon.familyFrequency(name.family());
    int n = Math.max(otherName, count(CountedValues.fullName(name)));
    return blend(n - nameDiscount, prior, 0.02);
  }

  /** Chance of a given name. */
  double givenFrequency(String name, long hash) {
    return blend(
        countOfValue(CountedValues.given(hash)) - VALUE_DISCOUNT,
        Lexicon.givenFrequency(name),
        VALUE_DISCOUNT);
  }

  /** Chance of a family name. */
  double familyFrequency(String name, long hash) {
    return blend(
        countOfValue(CountedValues.family(hash)) - VALUE_DISCOUNT,
        Lexicon.familyFrequency(name),
        VALUE_DISCOUNT);
  }

  /** Chance of an address, number or URL, which hardly two people share. */
  double identifierFrequency(long hash) {
    return blend(countOfValue(hash) - IDENTIFIER_DISCOUNT, 1e-8, 0.02);
  }

  /** Chance of any other value, with the prior for one that the store says nothing about. */
  double valueFrequency(long hash, double prior) {
    return blend(countOfValue(hash) - VALUE_DISCOUNT, prior, VALUE_DISCOUNT);
  }

  private double blend(double count, double prior, double atLeast) {
    double frequency = (Math.max(count, atLeast) + PRIOR_WEIGHT * prior) / (size + PRIOR_WEIGHT);
    return Math.min(1, frequency);
  }
}
