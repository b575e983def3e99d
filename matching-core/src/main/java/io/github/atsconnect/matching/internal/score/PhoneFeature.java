package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/** Phone numbers, by their last digits. */
final class PhoneFeature extends Feature {

  PhoneFeature() {
    super(
        "phone",
        List.of(
            Level.missing("PHONE"),
            Level.byFrequency("PHONE_EQUAL", "same phone number", 0.80, 1),
            Level.of("PHONE_DIFFERENT", "another phone number", 0.20, 0.9999)));
  }

  @Override
  public boolean isIdentifier() {
    return true;
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    return candidate.phones().length > 0;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    if (a.phones().length == 0 || b.phones().length == 0) {
      return 0;
    }
    out.frequency = Shared.rarest(a.phones(), b.phones(), f);
    return out.frequency < 1 ? 1 : 2;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(candidate.phones(), person.phones());
  }
}
