package io.github.atsconnect.matching;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import io.github.atsconnect.matching.internal.score.Identifiers;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rules instead of weights: an equal identifier proves, a contradicting one takes a proof away. */
final class ExactIdentifiers implements ScoringStrategy {

  /** More than the store of any size can put against it. */
  private static final double PROOF = 40;

  private final Preparer preparer;

  ExactIdentifiers(Preparer preparer) {
    this.preparer = preparer;
  }

  @Override
  public Explanation score(Person candidate, Person person) {
    return scorerOf(candidate).apply(person);
  }

  @Override
  public Function<Person, Explanation> scorerOf(Person candidate) {
    PreparedPerson prepared = preparer.prepare(candidate);
    return person -> score(candidate, prepared, person);
  }

  private Explanation score(Person candidate, PreparedPerson prepared, Person person) {
    List<Part> parts = new ArrayList<>(2);
    for (Identifiers.Found f :
        Identifiers.of(candidate, prepared, person, preparer.prepare(person))) {
      parts.add(new Part(f.feature(), f.code(), f.agrees() ? PROOF : -PROOF, f.detail()));
    }
    if (parts.stream().noneMatch(p -> p.bits() > 0)) {
      parts.add(new Part("identifiers", "NO_IDENTIFIER", -PROOF, "no identifier agrees"));
    }
    return new Explanation(parts);
  }

  @Override
  public String fingerprint() {
    return "exact identifiers:1";
  }
}
