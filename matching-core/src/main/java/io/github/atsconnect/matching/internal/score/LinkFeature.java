package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/** Profile URLs: a site gives each person one slug, so two slugs on one site speak against. */
final class LinkFeature extends Feature {

  LinkFeature() {
    super(
        "profile URL",
        List.of(
            Level.missing("LINK"),
            Level.byFrequency("LINK_EQUAL", "same profile URL", 0.97, 1),
            Level.of("LINK_DIFFERENT", "another profile URL on the same site", 0.03, 0.9999)));
  }

  @Override
  public boolean isIdentifier() {
    return true;
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    return candidate.links().length > 0;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    if (a.links().length == 0 || b.links().length == 0) {
      return 0;
    }
    out.frequency = Shared.rarest(a.links(), b.links(), f);
    if (out.frequency < 1) {
      return 1;
    }
    for (int host : a.linkHosts()) {
      for (int other : b.linkHosts()) {
        if (host != 0 && host == other) {
          return 2;
        }
      }
    }
    return 0;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(candidate.links(), person.links());
  }
}
