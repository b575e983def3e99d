package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.Employer.Likeness;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which employers two people share, found once a pair for all features that ask. Reused from pair
 * to pair by one thread.
 */
final class SharedCareer {

  private @Nullable PreparedPerson candidate;
  private @Nullable PreparedPerson person;
  private Likeness[] likeness = new Likeness[0];

  /** Compares two careers, unless they are those compared last. */
  SharedCareer of(PreparedPerson a, PreparedPerson b) {
    if (a != candidate || b != person) {
      candidate = a;
      person = b;
      compare(a.employers(), b.employers());
    }
    return this;
  }

  private void compare(Employer[] left, Employer[] right) {
    int n = left.length * right.length;
    if (likeness.length < n) {
      likeness = new Likeness[n * 2];
    }
    Arrays.fill(likeness, 0, n, Likeness.OTHER);
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right.length; j++) {
        likeness[i * right.length + j] = left[i].compare(right[j]);
      }
    }
  }

  /** How the i-th employer of the one compares with the j-th of the other. */
  Likeness likeness(int i, int j, int rightLength) {
    return likeness[i * rightLength + j];
  }
}
