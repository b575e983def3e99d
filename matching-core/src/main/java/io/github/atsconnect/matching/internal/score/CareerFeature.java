package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.Employer.Likeness;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Employers, all of a career: a record that has gone stale still agrees with a past employer, and a
 * new one costs little.
 */
final class CareerFeature extends Feature {

  private static final double RARE_COMPANY = 1e-5;

  CareerFeature() {
    super(
        "career",
        List.of(
            Level.missing("CAREER"),
            Level.byFrequency("EMPLOYERS_SEVERAL", "several employers agree", 0.30, 2),
            Level.byFrequency("EMPLOYER_EQUAL", "an employer agrees", 0.45, 1),
            Level.byFrequency("EMPLOYER_CLOSE", "an employer nearly agrees", 0.05, 1),
            Level.of("EMPLOYER_DIFFERENT", "no employer agrees", 0.20, 0.97)));
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    Employer[] left = a.employers();
    Employer[] right = b.employers();
    if (left.length == 0 || right.length == 0) {
      return 0;
    }
    int equal = 0;
    double rarest = 1;
    double second = 1;
    double close = 1;
    for (int i = 0; i < left.length; i++) {
      if (seenBefore(left, i)) {
        continue;
      }
      Likeness likeness = Likeness.OTHER;
      double frequency = 1;
      for (Employer other : right) {
        Likeness l = left[i].compare(other);
        if (l.ordinal() < likeness.ordinal()) {
          likeness = l;
          frequency = f.valueFrequency(other.hash(), RARE_COMPANY);
        }
      }
      if (likeness == Likeness.EQUAL) {
        equal++;
        if (frequency < rarest) {
          second = rarest;
          rarest = frequency;
        } else {
          second = Math.min(second, frequency);
        }
      } else if (likeness == Likeness.CLOSE) {
        close = Math.min(close, 3 * frequency);
      }
    }
    if (equal >= 2) {
      out.frequency = rarest * second;
      return 1;
    }
    out.frequency = equal == 1 ? rarest : close;
    return equal == 1 ? 2 : close < 1 ? 3 : 4;
  }

  private static boolean seenBefore(Employer[] all, int i) {
    for (int j = 0; j < i; j++) {
      if (all[j].flat().equals(all[i].flat())) {
        return true;
      }
    }
    return false;
  }

  @Override
  String detail(Person candidate, Person person) {
    return companies(candidate) + " / " + companies(person);
  }

  private static String companies(Person person) {
    return person.positions().stream()
        .map(Position::companyOrNull)
        .filter(c -> c != null)
        .distinct()
        .limit(3)
        .collect(Collectors.joining(", "));
  }
}
