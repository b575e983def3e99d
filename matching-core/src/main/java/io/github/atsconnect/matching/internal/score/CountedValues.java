package io.github.atsconnect.matching.internal.score;

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

/** What is counted of a person: a hash of each value whose frequency matters. */
public final class CountedValues {

  private CountedValues() {}

  /** Adds what is counted of a person. */
  public static void add(PreparedPerson p, HashParts.Batch values, HashParts.Batch fullNames) {
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
  public static long[] of(PreparedPerson person) {
    HashParts.Batch all = new HashParts.Batch(1 << 6);
    add(person, all, all);
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

  static long fullName(NameForm name) {
    return Hash.combine(name.givenHash(), name.familyHash());
  }

  static long given(long hash) {
    return Hash.combine(hash, 'g');
  }

  static long family(long hash) {
    return Hash.combine(hash, 'f');
  }
}
