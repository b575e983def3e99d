package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.Employer.Likeness;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/** Schools. */
final class SchoolFeature extends Feature {

  private static final double RARE_SCHOOL = 1e-3;

  SchoolFeature() {
    super(
        "school",
        List.of(
            Level.missing("SCHOOL"),
            Level.byFrequency("SCHOOL_EQUAL", "same school", 0.85, 1, 1.2),
            Level.of("SCHOOL_DIFFERENT", "another school", 0.15, 0.93)));
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    return candidate.schools().length > 0;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    if (a.schools().length == 0 || b.schools().length == 0) {
      return 0;
    }
    double rarest = 1;
    boolean same = false;
    for (Employer x : a.schools()) {
      for (Employer y : b.schools()) {
        if (x.compare(y) != Likeness.OTHER) {
          same = true;
          rarest = Math.min(rarest, f.valueFrequency(y.company().schoolHash(), RARE_SCHOOL));
        }
      }
    }
    out.frequency = rarest;
    return same ? 1 : 2;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(candidate.schools(), person.schools());
  }
}
