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
import io.github.atsconnect.matching.internal.text.HashParts;
import io.github.atsconnect.matching.internal.text.LongCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

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
  private static final LongCounts[] NOTHING = {};

  private final long size;
  private final LongCounts[] counts;
  private final double nameDiscount;

  private Frequencies(long size, LongCounts[] counts, double nameDiscount) {
    this.size = size;
    this.counts = counts;
    this.nameDiscount = nameDiscount;
  }

  /** A store of which only the size is known. */
  public static Frequencies ofSize(long size) {
    return new Frequencies(Math.max(1, size), NOTHING, 0.75);
  }

  /** Counts a store. */
  public static Frequencies of(Iterable<PreparedPerson> people) {
    Counter counter = new Counter();
    List<PreparedPerson> batch = new ArrayList<>(BATCH);
    for (PreparedPerson person : people) {
      batch.add(person);
      if (batch.size() == BATCH) {
        counter.add(batch.toArray(PreparedPerson[]::new));
        batch.clear();
      }
    }
    counter.add(batch.toArray(PreparedPerson[]::new));
    for (int part = 0; part < HashParts.COUNT; part++) {
      counter.countPart(part);
    }
    return counter.frequencies();
  }

  /**
   * Counts people, by many threads. Of values other than names only those are kept that two people
   * have: one that a single person has is worth the same as one that nobody has.
   */
  public static final class Counter {
    private final HashParts values = new HashParts();
    private final HashParts fullNames = new HashParts();
    private final LongCounts[] counted = new LongCounts[HashParts.COUNT];
    private final LongAdder size = new LongAdder();
    private final LongAdder once = new LongAdder();
    private final LongAdder twice = new LongAdder();

    /** Adds people; safe for use by many threads. */
    public void add(PreparedPerson[] people) {
      HashParts.Batch batch = new HashParts.Batch();
      HashParts.Batch names = new HashParts.Batch();
      for (PreparedPerson person : people) {
        addValues(person, batch, names);
      }
      size.add(people.length);
      values.add(batch);
      fullNames.add(names);
    }

    /**
     * Counts a part, once all people are added.
     *
     * @param part 0 to {@link HashParts#COUNT} less one; parts may be counted by many threads
     */
    public void countPart(int part) {
      LongCounts counts = new LongCounts(8);
      eachCount(values.sorted(part), 2, counts::add);
      eachCount(
          fullNames.sorted(part),
          1,
          (hash, n) -> {
            counts.add(hash, n);
            once.add(n == 1 ? 1 : 0);
            twice.add(n == 2 ? 1 : 0);
          });
      counted[part] = counts;
    }

    /** The frequencies, once all parts are counted. */
    public Frequencies frequencies() {
      double seenOnce = once.sum();
      double discount = seenOnce == 0 ? 0.75 : seenOnce / (seenOnce + 2.0 * twice.sum());
      return new Frequencies(
          Math.max(1, size.sum()), counted, Math.min(0.95, Math.max(0.3, discount)));
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

  private static void addValues(
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

  private int count(long hash) {
    return counts.length == 0 ? 0 : counts[HashParts.part(hash)].get(hash);
  }

  /** Chance of a given and a family name together. */
  double fullNameFrequency(NameForm name) {
    double prior =
        4 * Lexicon.givenFrequency(name.given()) * Lexicon.familyFrequency(name.family());
    return blend(count(fullName(name)) - nameDiscount, prior, 0.02);
  }

  /** Chance of a given name. */
  double givenFrequency(String name, long hash) {
    return blend(count(given(hash)) - VALUE_DISCOUNT, Lexicon.givenFrequency(name), VALUE_DISCOUNT);
  }

  /** Chance of a family name. */
  double familyFrequency(String name, long hash) {
    return blend(
        count(family(hash)) - VALUE_DISCOUNT, Lexicon.familyFrequency(name), VALUE_DISCOUNT);
  }

  /** Chance of an address, number or URL, which hardly two people share. */
  double identifierFrequency(long hash) {
    return blend(count(hash) - IDENTIFIER_DISCOUNT, 1e-8, 0.02);
  }

  /** Chance of any other value, with the prior for one that the store says nothing about. */
  double valueFrequency(long hash, double prior) {
    return blend(count(hash) - VALUE_DISCOUNT, prior, VALUE_DISCOUNT);
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
