package io.github.atsconnect.enrichment;

import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A matcher whose decisions a test can foresee: a shared email decides for, the same name alone is
 * neither here nor there, two different emails decide against.
 */
final class SharedEvidence implements ScoringStrategy {
  static Matcher matcher() {
    return Matcher.builder().strategy(new SharedEvidence()).build();
  }

  @Override
  public Explanation score(Person candidate, Person person) {
    List<Part> parts = new ArrayList<>();
    if (share(candidate.emails(), person.emails())) {
      parts.add(new Part("email", "EMAIL_EQUAL", 60, "the same email"));
    } else if (candidate.emails().isEmpty() || person.emails().isEmpty()) {
      boolean name =
          share(
              candidate.names().stream().map(n -> n.full()).toList(),
              person.names().stream().map(n -> n.full()).toList());
      parts.add(new Part("name", "NAME_EQUAL", name ? 3 : -60, "the name"));
    } else {
      parts.add(new Part("email", "EMAIL_DIFFERENT", -60, "different emails"));
    }
    return new Explanation(parts);
  }

  private static boolean share(Collection<String> a, Collection<String> b) {
    return !Collections.disjoint(a, b);
  }

  @Override
  public String fingerprint() {
    return "shared-evidence";
  }
}
