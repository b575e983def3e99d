package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.Employer.Likeness;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import java.util.List;

/** When somebody began at an employer that both sides name. */
final class TenureFeature extends Feature {

  TenureFeature() {
    super(
        "tenure",
        List.of(
            Level.missing("TENURE"),
            Level.of("TENURE_EQUAL", "began there in the same year", 0.90, 0.08),
            Level.of("TENURE_DIFFERENT", "began there in another year", 0.10, 0.92)));
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    int level = 0;
    for (Employer x : a.employers()) {
      for (Employer y : b.employers()) {
        if (x.start() >= 0 && y.start() >= 0 && x.compare(y) != Likeness.OTHER) {
          if (x.start() / 12 == y.start() / 12) {
            return 1;
          }
          level = 2;
        }
      }
    }
    return level;
  }
}
