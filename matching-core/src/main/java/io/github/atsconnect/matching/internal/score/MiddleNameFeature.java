package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.NameForm;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import java.util.List;

/** Middle names and initials, which tell namesakes apart where both sides have one. */
final class MiddleNameFeature extends Feature {

  MiddleNameFeature() {
    super(
        "middle name",
        List.of(
            Level.missing("MIDDLE"),
            Level.of("MIDDLE_EQUAL", "same middle name or initial", 0.96, 0.12),
            Level.of("MIDDLE_DIFFERENT", "another middle name", 0.04, 0.88)));
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    for (NameForm name : candidate.names()) {
      if (name.between().size() == 1) {
        return true;
      }
    }
    return false;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    int level = 0;
    for (NameForm x : a.names()) {
      for (NameForm y : b.names()) {
        boolean comparable =
            x.between().size() == 1
                && y.between().size() == 1
                && x.given().equals(y.given())
                && x.family().equals(y.family());
        if (comparable) {
          String m = x.between().get(0);
          String n = y.between().get(0);
          boolean initial = m.length() == 1 || n.length() == 1;
          boolean same = initial ? m.charAt(0) == n.charAt(0) : m.equals(n);
          if (same) {
            return 1;
          }
          level = 2;
        }
      }
    }
    return level;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(names(candidate), names(person));
  }

  private static List<String> names(Person person) {
    return person.names().stream().map(PersonName::full).toList();
  }
}
