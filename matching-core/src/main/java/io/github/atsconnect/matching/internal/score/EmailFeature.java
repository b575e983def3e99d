package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.EmailKey;
import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/**
 * Email addresses. What an equal address is worth depends on how it is made: one that only repeats
 * the name says little more than the name, and the domain of an employer little more than the
 * employer, which the career has counted already.
 */
final class EmailFeature extends Feature {

  EmailFeature() {
    super(
        "email",
        List.of(
            Level.missing("EMAIL"),
            Level.byFrequency("EMAIL_EQUAL", "same email address", 0.55, 1),
            Level.of("EMAIL_DIFFERENT", "another email address", 0.45, 0.9999)));
  }

  @Override
  public boolean isIdentifier() {
    return true;
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    return candidate.emails().length > 0;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    if (a.emails().length == 0 || b.emails().length == 0) {
      return 0;
    }
    double rarest = 1;
    for (EmailKey x : a.emails()) {
      for (EmailKey y : b.emails()) {
        if (x.hash() == y.hash()) {
          rarest = Math.min(rarest, frequency(y, b, f));
        }
      }
    }
    out.frequency = rarest;
    return rarest < 1 ? 1 : 2;
  }

  private static double frequency(EmailKey email, PreparedPerson person, Frequencies f) {
    double domain =
        employs(email, person) ? 1 : Math.min(0.5, f.valueFrequency(email.domain(), 1e-5));
    return Math.max(f.identifierFrequency(email.hash()), email.chanceGivenName() * domain);
  }

  private static boolean employs(EmailKey email, PreparedPerson person) {
    for (Employer employer : person.employers()) {
      if (email.isAt(employer)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two people have an address in common. */
  static boolean shares(PreparedPerson a, PreparedPerson b) {
    for (EmailKey x : a.emails()) {
      for (EmailKey y : b.emails()) {
        if (x.hash() == y.hash()) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(candidate.emails(), person.emails());
  }
}
