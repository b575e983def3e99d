package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.TitleForm;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.List;
import java.util.stream.Collectors;

/** Job titles, seniority aside. */
final class TitleFeature extends Feature {

  private static final double RARE_TITLE = 1e-3;

  TitleFeature() {
    super(
        "title",
        List.of(
            Level.missing("TITLE"),
            Level.byFrequency("TITLE_EQUAL", "same job title", 0.62, 1),
            Level.of("TITLE_CLOSE", "similar job title", 0.16, 0.08),
            Level.of("TITLE_DIFFERENT", "another job title", 0.22, 0.86)));
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    if (a.titles().length == 0 || b.titles().length == 0) {
      return 0;
    }
    double frequency = 1;
    boolean equal = false;
    boolean close = false;
    for (TitleForm x : a.titles()) {
      for (TitleForm y : b.titles()) {
        if (x.trade().equals(y.trade())) {
          equal = true;
          frequency = Math.min(frequency, f.valueFrequency(Frequencies.title(y), RARE_TITLE));
        } else if (!close && !equal) {
          close = isClose(x, y);
        }
      }
    }
    out.frequency = frequency;
    return equal ? 1 : close ? 2 : 3;
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
    return titles(candidate) + " / " + titles(person);
  }

  private static String titles(Person person) {
    return person.positions().stream()
        .map(Position::titleOrNull)
        .filter(t -> t != null)
        .distinct()
        .limit(2)
        .collect(Collectors.joining(", "));
  }
}
