package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.Derived;
import io.github.atsconnect.matching.internal.prepare.Employer;
import io.github.atsconnect.matching.internal.prepare.Employer.Likeness;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.TitleForm;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.List;
import java.util.Objects;

/**
 * Job titles, seniority aside. Where both sides name the same employer, the jobs there are compared
 * ({@link #role()}); otherwise any job with any ({@link #any()}). Of the two features, one is
 * always "missing".
 */
final class TitleFeature extends Feature {

  private static final double RARE_TITLE = 1e-3;
  private static final int EQUAL = 1;
  private static final int CLOSE = 2;
  private static final int DIFFERENT = 3;

  private final boolean role;

  private TitleFeature(boolean role, String name, List<Level> levels) {
    super(name, levels);
    this.role = role;
  }

  static Feature role() {
    return new TitleFeature(
        true,
        "role",
        List.of(
            Level.missing("ROLE"),
            Level.byFrequency("ROLE_EQUAL", "same job at the same employer", 0.85, 2, 1.5),
            Level.of("ROLE_CLOSE", "similar job at the same employer", 0.09, 0.12),
            Level.of("ROLE_DIFFERENT", "another job at the same employer", 0.06, 0.78)));
  }

  static Feature any() {
    return new TitleFeature(
        false,
        "title",
        List.of(
            Level.missing("TITLE"),
            Level.byFrequency("TITLE_EQUAL", "same job title", 0.45, 1, 1.1),
            Level.of("TITLE_CLOSE", "similar job title", 0.16, 0.18),
            Level.of("TITLE_DIFFERENT", "another job title", 0.39, 0.72)));
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    return candidate.titles().length > 0;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    if (a.titles().length == 0 || b.titles().length == 0) {
      return 0;
    }
    int atEmployer = role(a, b, f, out);
    if (role) {
      return atEmployer;
    }
    return atEmployer > 0 ? 0 : any(a, b, f, out);
  }

  private static int role(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    int best = 0;
    SharedCareer career = out.career(a, b);
    Employer[] left = a.employers();
    Employer[] right = b.employers();
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right.length; j++) {
        TitleForm mine = left[i].title();
        TitleForm other = right[j].title();
        if (mine != null
            && other != null
            && career.likeness(i, j, right.length) != Likeness.OTHER) {
          if (mine.isTradeOf(other)) {
            out.frequency = frequency(f, other);
            return EQUAL;
          }
          best = best == CLOSE || isClose(mine, other) ? CLOSE : DIFFERENT;
        }
      }
    }
    return best;
  }

  private static int any(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    double frequency = 1;
    boolean equal = false;
    boolean close = false;
    for (TitleForm x : a.titles()) {
      for (TitleForm y : b.titles()) {
        if (x.isTradeOf(y)) {
          equal = true;
          frequency = Math.min(frequency, frequency(f, y));
        } else if (!close && !equal) {
          close = isClose(x, y);
        }
      }
    }
    out.frequency = frequency;
    return equal ? EQUAL : close ? CLOSE : DIFFERENT;
  }

  private static double frequency(Frequencies f, TitleForm title) {
    return f.valueFrequency(title.hash(), RARE_TITLE);
  }

  private static boolean isClose(TitleForm x, TitleForm y) {
    int shared = 0;
    for (String w : x.trade()) {
      shared += y.trade().contains(w) ? 1 : 0;
    }
    return shared > 0 && shared * 2 >= Math.min(x.trade().size(), y.trade().size());
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(
        titles(candidate), Derived.titles(candidate), titles(person), Derived.titles(person));
  }

  private static List<String> titles(Person person) {
    return person.positions().stream().map(Position::titleOrNull).filter(Objects::nonNull).toList();
  }
}
