package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.Derived;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/**
 * The same user name on different sites ("jdoe84@…" and "…/in/jdoe84"). Says nothing beside an
 * equal address or URL, which holds the same user name.
 */
final class HandleFeature extends Feature {

  HandleFeature() {
    super(
        "user name",
        List.of(
            Level.missing("HANDLE"),
            Level.byFrequency("HANDLE_EQUAL", "same user name on another site", 0.1, 4, 1.2)));
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    return candidate.handles().length > 0;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    if (EmailFeature.shares(a, b) || Shared.rarest(a.links(), b.links(), f) < 1) {
      return 0;
    }
    out.frequency = Shared.rarest(a.handles(), b.handles(), f);
    // The prior of a user name: people make them of their names, so namesakes share them.
    out.frequency = out.frequency < 1 ? Math.max(out.frequency, 2e-4) : 1;
    return out.frequency < 1 ? 1 : 0;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(
        List.of(),
        Derived.sharedHandles(candidate, person),
        List.of(),
        Derived.sharedHandles(person, candidate));
  }
}
