package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.Employer.Likeness;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/** When somebody began at the employers that both sides name: most agree, or most do not. */
final class TenureFeature extends Feature {

  TenureFeature() {
    super(
        "tenure",
        List.of(
            Level.missing("TENURE"),
            Level.of("TENURES_EQUAL", "began at several employers in the same years", 0.55, 0.03),
            Level.of("TENURE_EQUAL", "began there in the same year", 0.33, 0.05),
            Level.of("TENURE_DIFFERENT", "began there in another year", 0.12, 0.92)));
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    return candidate.employers().length > 0;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    int same = 0;
    int other = 0;
    SharedCareer career = out.career(a, b);
    Employer[] left = a.employers();
    Employer[] right = b.employers();
    for (int i = 0; i < left.length; i++) {
      boolean shared = false;
      boolean agrees = false;
      for (int j = 0; j < right.length; j++) {
        if (left[i].start() >= 0
            && right[j].start() >= 0
            && career.likeness(i, j, right.length) != Likeness.OTHER) {
          shared = true;
          agrees |= left[i].start() / 12 == right[j].start() / 12;
        }
      }
      same += agrees ? 1 : 0;
      other += shared && !agrees ? 1 : 0;
    }
    if (same + other == 0) {
      return 0;
    }
    return same <= other ? 3 : same >= 2 ? 1 : 2;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(beginnings(candidate), beginnings(person));
  }

  private static List<String> beginnings(Person person) {
    return person.positions().stream()
        .filter(p -> p.companyOrNull() != null && p.startOrNull() != null)
        .map(p -> p.companyOrNull() + " " + p.startOrNull().year())
        .toList();
  }
}
