package io.github.atsconnect.examples.matcher;

import io.github.atsconnect.matching.Similarities;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules as a host would write them down: the same badge or address proves, if the name does not
 * speak against it; all else says nothing.
 */
final class SiteRules implements ScoringStrategy {
  private static final double PROOF = 30;
  private static final double AGAINST = -20;
  private static final Similarity NAMES = Similarities.personNames();

  @Override
  public Explanation score(Person a, Person b) {
    List<Part> parts = new ArrayList<>();
    if (Badge.of(a).isPresent() && Badge.of(a).equals(Badge.of(b))) {
      parts.add(new Part("badge", "BADGE_EQUAL", PROOF, "same badge"));
    }
    if (emails(a).stream().anyMatch(emails(b)::contains)) {
      parts.add(new Part("email", "EMAIL_EQUAL", PROOF, "same address"));
    }
    if (!a.names().isEmpty()
        && !b.names().isEmpty()
        && NAMES.similarity(a.names().get(0).full(), b.names().get(0).full()) < 0.5) {
      parts.add(new Part("name", "NAME_OTHER", AGAINST, "another name"));
    }
    return new Explanation(parts);
  }

  private static Set<String> emails(Person p) {
    return p.emails().stream().map(e -> e.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  @Override
  public String fingerprint() {
    return "site rules 1";
  }
}
