package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.lexicon.Lexicon;
import io.github.atsconnect.matching.internal.prepare.AttributeForm;
import io.github.atsconnect.matching.internal.prepare.EmailKey;
import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.NameForm;
import io.github.atsconnect.matching.internal.prepare.OwnForms;
import io.github.atsconnect.matching.internal.prepare.PlaceForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.TitleForm;
import io.github.atsconnect.matching.internal.text.Hash;
import io.github.atsconnect.matching.internal.text.HashCounts;
import io.github.atsconnect.matching.internal.text.HashParts;
import io.github.atsconnect.matching.internal.text.LongCounts;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
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
    Counter counter = new Counter(false);
    Counter.Batch batch = counter.batch();
    int n = 0;
    for (PreparedPerson person : people) {
      batch.add(person);
      if (++n % BATCH == 0) {
        batch.end();
      }
    }
    batch.end();
    for (int part = 0; part < HashParts.COUNT; part++) {
      counter.countPart(part);
    }
    return counter.frequencies();
  }

  /**
   * Counts people, by many threads. Of values other than names only those are kept that two people
   * have: one that a single person has is worth the same as one that nobody has, and is kept apart,
   * if at all.
   */
  public static final class Counter {
    private final HashParts values = new HashParts();
    private final HashParts fullNames = new HashParts();
    private final ByteBuffer[] counted = new ByteBuffer[HashParts.COUNT];
    private final LongBuffer[] singles = new LongBuffer[HashParts.COUNT];
    private final boolean keepSingles;
    private final LongAdder size = new LongAdder();
    private final LongAdder once = new LongAdder();
    private final LongAdder twice = new LongAdder();

    /**
     * Starts counting.
     *
     * @param keepSingles whether values that a single person has are kept, for {@link #store()}
     */
    public Counter(boolean keepSingles) {
      this.keepSingles = keepSingles;
    }

    /** Starts a batch of people; many threads may have one each. */
    public Batch batch() {
      return new Batch();
    }

    /** People of one thread, added when the batch ends. */
    public final class Batch {
      private final HashParts.Batch some = new HashParts.Batch(1 << 15);
      private final HashParts.Batch names = new HashParts.Batch(1 << 11);
      private int people;

      private Batch() {}

      /** Adds a person. */
      public void add(PreparedPerson person) {
        addValues(person, some, names);
        people++;
      }

      /** Ends the batch. */
      public void end() {
        size.add(people);
        people = 0;
        values.add(some);
        fullNames.add(names);
      }
    }

    /**
     * Counts a part, once all people are added.
     *
     * @param part 0 to {@link HashParts#COUNT} less one; parts may be counted by many threads
     */
    public void countPart(int part) {
      long[] sorted = values.sorted(part);
      long[] names = fullNames.sorted(part);
      HashCounts.Table table = new HashCounts.Table(different(sorted, 2) + different(names, 1));
      eachCount(sorted, 2, table::add);
      eachCount(
          names,
          1,
          (hash, n) -> {
            table.add(hash, n);
            once.add(n == 1 ? 1 : 0);
            twice.add(n == 2 ? 1 : 0);
          });
      counted[part] = table.toBuffer();
      singles[part] = LongBuffer.wrap(keepSingles ? singles(sorted) : new long[0]);
    }

    /** The frequencies, once all parts are counted. */
    public Frequencies frequencies() {
      return store().frequencies();
    }

    /** All counts, once all parts are counted. */
    public StoreCounts store() {
      return new StoreCounts(size.sum(), once.sum(), twice.sum(), new HashCounts(counted), singles);
    }

    private static int different(long[] sorted, int least) {
      int[] n = {0};
      eachCount(sorted, least, (hash, count) -> n[0]++);
      return n[0];
    }

    private static long[] singles(long[] sorted) {
      int n = 0;
      for (int i = 0; i < sorted.length; i++) {
        boolean repeated =
            (i > 0 && sorted[i - 1] == sorted[i])
                || (i + 1 < sorted.length && sorted[i + 1] == sorted[i]);
        if (!repeated) {
          sorted[n++] = sorted[i];
        }
      }
      return Arrays.copyOf(sorted, n);
    }

    private static void eachCount(long[] sorted, int least, CountSink sink) {
      for (int i = 0; i < sorted.length; ) {
        int end = i + 1;
        while (end < sorted.length && sorted[end] == sorted[i]) {
          end++;
        }
        if (end - i >= least) {
          sink.accept(sorted[i], end - i);
        }
        i = end;
      }
    }

    private interface CountSink {
      void accept(long hash, int count);
    }
  }

  /** Adds what is counted of a person. */
  public static void addValues(
      PreparedPerson p, HashParts.Batch values, HashParts.Batch fullNames) {
    for (NameForm name : p.names()) {
      add(fullNames, fullName(name));
      add(values, given(name.givenHash()));
      add(values, family(name.familyHash()));
      for (int i = 0; i < name.between().size(); i++) {
        add(values, family(name.betweenHash(i)));
      }
    }
    for (EmailKey email : p.emails()) {
      add(values, email.hash());
      add(values, email.domain());
    }
    addAll(values, p.phones());
    addAll(values, p.links());
    addAll(values, p.handles());
    addAll(values, p.skills());
    Employer[] employers = p.employers();
    for (int i = 0; i < employers.length; i++) {
      if (!Employer.isRepeated(employers, i)) {
        add(values, employers[i].company().hash());
      }
    }
    Employer[] schools = p.schools();
    for (int i = 0; i < schools.length; i++) {
      if (!Employer.isRepeated(schools, i)) {
        add(values, schools[i].company().schoolHash());
      }
    }
    for (TitleForm title : p.titles()) {
      add(values, title.hash());
    }
    for (PlaceForm place : p.places()) {
      for (int i = 0; i < place.size(); i++) {
        add(values, place.hash(i));
      }
    }
    for (AttributeForm attribute : p.attributes()) {
      add(values, attribute.hash());
    }
    for (OwnForms.Value value : p.own().values()) {
      if (value.hash() != 0) {
        add(values, value.hash());
      }
    }
  }

  /** Everything that is counted of a person. */
  public static long[] values(PreparedPerson person) {
    HashParts.Batch all = new HashParts.Batch(1 << 6);
    addValues(person, all, all);
    long[] out = new long[all.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = all.value(i);
    }
    return out;
  }

  private static void add(HashParts.Batch values, long hash) {
    values.add(hash, hash);
  }

  private static void addAll(HashParts.Batch values, long[] hashes) {
    for (long h : hashes) {
      add(values, h);
    }
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
    int n = Math.max(otherName, count(fullName(name)));
    return blend(n - nameDiscount, prior, 0.02);
  }

  /** Chance of a given name. */
  double givenFrequency(String name, long hash) {
    return blend(
        countOfValue(given(hash)) - VALUE_DISCOUNT, Lexicon.givenFrequency(name), VALUE_DISCOUNT);
  }

  /** Chance of a family name. */
  double familyFrequency(String name, long hash) {
    return blend(
        countOfValue(family(hash)) - VALUE_DISCOUNT, Lexicon.familyFrequency(name), VALUE_DISCOUNT);
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

  static long fullName(NameForm name) {
    return Hash.combine(name.givenHash(), name.familyHash());
  }

  private static long given(long hash) {
    return Hash.combine(hash, 'g');
  }

  private static long family(long hash) {
    return Hash.combine(hash, 'f');
  }
}
