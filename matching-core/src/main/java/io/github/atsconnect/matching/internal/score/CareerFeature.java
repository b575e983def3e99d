package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.Derived;
import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.Employer.Likeness;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/**
 * Employers, all of a career: a record that has gone stale still agrees with a past employer, and a
 * new one costs little. What share of a career agrees matters: one employer out of six that both
 * could name is what chance gives two people.
 */
final class CareerFeature extends Feature {

  private static final double RARE_COMPANY = 1e-5;
  private static final int MOST = 1;
  private static final int SEVERAL = 2;
  private static final int ONE_OF_FEW = 3;
  private static final int ONE_OF_MANY = 4;
  private static final int CLOSE = 5;
  private static final int NONE_OF_FEW = 6;
  private static final int NONE_OF_MANY = 7;

  CareerFeature() {
    super(
        "career",
        List.of(
            Level.missing("CAREER"),
            Level.byFrequency("EMPLOYERS_MOST", "most employers agree", 0.25, 4, 2),
            Level.byFrequency("EMPLOYERS_SEVERAL", "several employers agree", 0.01, 8, 1),
            Level.byFrequency("EMPLOYER_EQUAL", "the employer agrees", 0.45, 1, 3),
            Level.byFrequency("EMPLOYER_ONE_OF_MANY", "one of many employers agrees", 0.01, 4, 1.3),
            Level.byFrequency("EMPLOYER_CLOSE", "an employer nearly agrees", 0.03, 1, 1.5),
            Level.of("EMPLOYER_DIFFERENT", "the employers differ", 0.22, 0.85),
            Level.of("EMPLOYERS_DIFFERENT", "no employer of many agrees", 0.03, 0.6)));
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    return candidate.employers().length > 0;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    Employer[] left = a.employers();
    Employer[] right = b.employers();
    if (left.length == 0 || right.length == 0) {
      return 0;
    }
    SharedCareer career = out.career(a, b);
    int different = 0;
    int agreeing = 0;
    boolean equal = false;
    double rarest = 1;
    double second = 1;
    for (int i = 0; i < left.length; i++) {
      if (Employer.isRepeated(left, i)) {
        continue;
      }
      different++;
      Likeness likeness = Likeness.OTHER;
      double frequency = 1;
      for (Employer other : right) {
        Likeness l = left[i].compare(other);
        if (l.ordinal() < likeness.ordinal()) {
          likeness = l;
          frequency =
              f.valueFrequency(other.company().hash(), RARE_COMPANY)
                  * (l == Likeness.CLOSE ? 2 : 1);
        }
      }
      if (likeness != Likeness.OTHER) {
        agreeing++;
        equal |= likeness == Likeness.EQUAL;
        second = Math.min(second, Math.max(rarest, frequency));
        rarest = Math.min(rarest, frequency);
      }
    }
    int comparable = Math.min(different, distinct(right));
    out.frequency = agreeing >= 2 ? Math.max(1e-7, rarest * second) : Math.min(1, rarest);
    if (agreeing >= 2) {
      return agreeing * 2 > comparable ? MOST : SEVERAL;
    }
    if (agreeing == 1) {
      return comparable > 2 ? ONE_OF_MANY : equal ? ONE_OF_FEW : CLOSE;
    }
    return comparable > 2 ? NONE_OF_MANY : NONE_OF_FEW;
  }

  private static int distinct(Employer[] all) {
    int n = 0;
    for (int i = 0; i < all.length; i++) {
      n += Employer.isRepeated(all, i) ? 0 : 1;
    }
    return n;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(
        companies(candidate),
        Derived.employers(candidate),
        companies(person),
        Derived.employers(person));
  }

  /** Employers as the career names them; without one, the headline that they are read from. */
  private static List<String> companies(Person person) {
    return person.positions().isEmpty()
        ? Derived.headline(person)
        : person.positions().stream().flatMap(p -> p.company().stream()).toList();
  }
}
