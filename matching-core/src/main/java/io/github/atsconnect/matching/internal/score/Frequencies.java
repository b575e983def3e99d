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
import io.github.atsconnect.matching.internal.text.LongCounts;

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

  private final long size;
  private final LongCounts counts;
  private final double nameDiscount;

  private Frequencies(long size, LongCounts counts, double nameDiscount) {
    this.size = size;
    this.counts = counts;
    this.nameDiscount = nameDiscount;
  }

  /** A store of which only the size is known. */
  public static Frequencies ofSize(long size) {
    return new Frequencies(Math.max(1, size), new LongCounts(8), 0.75);
  }

  /** Counts a store. */
  public static Frequencies of(Iterable<PreparedPerson> people) {
    LongCounts counts = new LongCounts(1 << 16);
    LongCounts fullNames = new LongCounts(1 << 14);
    long size = 0;
    for (PreparedPerson p : people) {
      size++;
      count(p, counts, fullNames);
    }
    double once = fullNames.withCount(1);
    double twice = fullNames.withCount(2);
    double discount = once == 0 ? 0.75 : once / (once + 2 * twice);
    counts.addAll(fullNames);
    return new Frequencies(Math.max(1, size), counts, Math.min(0.95, Math.max(0.3, discount)));
  }

  private static void count(PreparedPerson p, LongCounts counts, LongCounts fullNames) {
    for (NameForm name : p.names()) {
      fullNames.add(fullName(name));
      counts.add(given(name.given()));
      counts.add(family(name.family()));
      for (String part : name.between()) {
        counts.add(family(part));
      }
    }
    for (EmailKey email : p.emails()) {
      counts.add(email.hash());
      counts.add(email.domain());
    }
    addAll(counts, p.phones());
    addAll(counts, p.links());
    addAll(counts, p.handles());
    addAll(counts, p.skills());
    Employer[] employers = p.employers();
    for (int i = 0; i < employers.length; i++) {
      if (!Employer.isRepeated(employers, i)) {
        counts.add(employers[i].company().hash());
      }
    }
    Employer[] schools = p.schools();
    for (int i = 0; i < schools.length; i++) {
      if (!Employer.isRepeated(schools, i)) {
        counts.add(schools[i].company().schoolHash());
      }
    }
    for (TitleForm title : p.titles()) {
      counts.add(title.hash());
    }
    for (PlaceForm place : p.places()) {
      for (int i = 0; i < place.size(); i++) {
        counts.add(place.hash(i));
      }
    }
    for (AttributeForm attribute : p.attributes()) {
      counts.add(attribute.hash());
    }
    for (OwnForms.Value value : p.own().values()) {
      if (value.hash() != 0) {
        counts.add(value.hash());
      }
    }
  }

  private static void addAll(LongCounts counts, long[] hashes) {
    for (long h : hashes) {
      counts.add(h);
    }
  }

  /** How many people the store holds, at least 1. */
  public long size() {
    return size;
  }

  /** How many people of the store have a value, by its hash. */
  public int count(long hash) {
    return counts.get(hash);
  }

  /** Chance of a given and a family name together. */
  double fullNameFrequency(NameForm name) {
    double prior =
        4 * Lexicon.givenFrequency(name.given()) * Lexicon.familyFrequency(name.family());
    return blend(counts.get(fullName(name)) - nameDiscount, prior, 0.02);
  }

  /** Chance of a given name. */
  double givenFrequency(String name) {
    return blend(
        counts.get(given(name)) - VALUE_DISCOUNT, Lexicon.givenFrequency(name), VALUE_DISCOUNT);
  }

  /** Chance of a family name. */
  double familyFrequency(String name) {
    return blend(
        counts.get(family(name)) - VALUE_DISCOUNT, Lexicon.familyFrequency(name), VALUE_DISCOUNT);
  }

  /** Chance of an address, number or URL, which hardly two people share. */
  double identifierFrequency(long hash) {
    return blend(counts.get(hash) - IDENTIFIER_DISCOUNT, 1e-8, 0.02);
  }

  /** Chance of any other value, with the prior for one that the store says nothing about. */
  double valueFrequency(long hash, double prior) {
    return blend(counts.get(hash) - VALUE_DISCOUNT, prior, VALUE_DISCOUNT);
  }

  private double blend(double count, double prior, double atLeast) {
    double frequency = (Math.max(count, atLeast) + PRIOR_WEIGHT * prior) / (size + PRIOR_WEIGHT);
    return Math.min(1, frequency);
  }

  static long fullName(NameForm name) {
    return Hash.combine(Hash.of('n', name.given()), Hash.of('n', name.family()));
  }

  static long given(String name) {
    return Hash.of('g', name);
  }

  static long family(String name) {
    return Hash.of('f', name);
  }
}
