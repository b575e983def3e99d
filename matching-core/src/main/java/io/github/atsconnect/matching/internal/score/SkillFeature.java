package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/** Skills: much in common speaks mildly for, since people of one trade share them. */
final class SkillFeature extends Feature {

  SkillFeature() {
    super(
        "skills",
        List.of(
            Level.missing("SKILLS"),
            Level.of("SKILLS_MANY", "many skills in common", 0.40, 0.06),
            Level.of("SKILLS_SOME", "some skills in common", 0.40, 0.24),
            Level.of("SKILLS_NONE", "no skill in common", 0.20, 0.70)));
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    return candidate.skills().length > 0;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    int smaller = Math.min(a.skills().length, b.skills().length);
    if (smaller == 0) {
      return 0;
    }
    int shared = 0;
    for (long x : a.skills()) {
      for (long y : b.skills()) {
        shared += x == y ? 1 : 0;
      }
    }
    return shared == 0 ? 3 : shared >= 3 && shared * 2 >= smaller ? 1 : 2;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(candidate.skills(), person.skills());
  }
}
