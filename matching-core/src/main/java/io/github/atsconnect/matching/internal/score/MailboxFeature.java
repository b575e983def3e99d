package io.github.atsconnect.matching.internal.score;

import io.github.atsconnect.matching.internal.prepare.EmailKey;
import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Person;
import java.util.List;

/**
 * Two different mailboxes at one employer: an employer gives one to each person, so this speaks for
 * a colleague of the same name. That the employer is the same, the career says.
 */
final class MailboxFeature extends Feature {

  MailboxFeature() {
    super(
        "mailbox",
        List.of(
            Level.missing("MAILBOX"),
            Level.of("MAILBOX_OTHER", "another mailbox at the same employer", 0.05, 0.2)));
  }

  @Override
  boolean isKnown(PreparedPerson candidate) {
    return candidate.emails().length > 0;
  }

  @Override
  int compare(PreparedPerson a, PreparedPerson b, Frequencies f, Finding out) {
    boolean colleagues = false;
    for (EmailKey x : a.emails()) {
      for (EmailKey y : b.emails()) {
        if (x.hash() == y.hash()) {
          return 0;
        }
        colleagues |= x.domain() == y.domain() && x.isWork();
      }
    }
    return colleagues ? 1 : 0;
  }

  @Override
  String detail(Person candidate, Person person) {
    return Sides.of(candidate.emails(), person.emails());
  }
}
