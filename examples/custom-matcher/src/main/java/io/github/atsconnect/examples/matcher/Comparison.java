package io.github.atsconnect.examples.matcher;

import io.github.atsconnect.matching.Similarities;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import io.github.atsconnect.matching.model.Position;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What the classifier sees of a pair: how alike two people's values of one kind are.
 *
 * @param name of the kind, in small letters
 * @param values a person's values of that kind
 * @param similarity of two values
 */
record Comparison(String name, Function<Person, List<String>> values, Similarity similarity) {
  /** Kinds in the order of the classifier's inputs. */
  static final List<Comparison> ALL =
      List.of(
          new Comparison(
              "name",
              p -> p.names().stream().map(PersonName::full).toList(),
              Similarities.personNames()),
          new Comparison("email", Person::emails, Similarities.exact()),
          new Comparison(
              "company",
              p ->
                  p.positions().stream()
                      .map(Position::companyOrNull)
                      .filter(Objects::nonNull)
                      .toList(),
              Similarities.organizationNames()),
          new Comparison("place", Person::locations, Similarities.words()),
          new Comparison(
              "badge",
              p -> Badge.of(p).map(b -> List.of(b.site() + " " + b.number())).orElse(List.of()),
              Similarities.exact()),
          new Comparison("team", p -> attribute(p, Teams.ATTRIBUTE), new Teams()));

  /** Values of a person that are compared: whoever has a thousand names must not stop us. */
  private static final int MOST = 12;

  /** The most alike of their first values, 0 to 1; empty where one side has none. */
  OptionalDouble of(Person a, Person b) {
    List<String> others = values.apply(b);
    return values.apply(a).stream()
        .limit(MOST)
        .flatMapToDouble(
            x -> others.stream().limit(MOST).mapToDouble(y -> similarity.similarity(x, y)))
        .max();
  }

  private static List<String> attribute(Person person, String name) {
    Attribute attribute = person.attributes().get(name);
    return attribute == null ? List.of() : List.of(attribute.value());
  }
}
