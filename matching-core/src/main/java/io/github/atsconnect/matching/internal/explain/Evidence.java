package io.github.atsconnect.matching.internal.explain;

import io.github.atsconnect.matching.explain.Settling.Missing;
import io.github.atsconnect.matching.explain.Settling.Side;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import io.github.atsconnect.matching.model.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that can be known of a person, and what a pair would be with it: the same values on
 * both sides, or others. Where nobody has a value, one is made up.
 */
final class Evidence<T> {

  private final String name;
  private final boolean telling;
  private final Function<Person, List<T>> values;
  private final BiConsumer<Person.Builder, T> add;
  private final T madeUp;
  private final T another;

  private Evidence(
      String name,
      boolean telling,
      Function<Person, List<T>> values,
      BiConsumer<Person.Builder, T> add,
      T madeUp,
      T another) {
    this.name = name;
    this.telling = telling;
    this.values = values;
    this.add = add;
    this.madeUp = madeUp;
    this.another = another;
  }

  /** A candidate and a person of the store. */
  record Pair(Person candidate, Person person) {}

  /** All that may be missing of a pair, their attributes among it. */
  static List<Evidence<?>> of(Pair pair) {
    List<Evidence<?>> out = new ArrayList<>();
    out.add(
        new Evidence<>(
            "name",
            true,
            Person::names,
            Person.Builder::name,
            PersonName.of("Qzvexor", "Kwyj"),
            PersonName.of("Vjhtup", "Zrandel")));
    out.add(
        new Evidence<>(
            "email address",
            true,
            Person::emails,
            Person.Builder::email,
            "qzx7k3w9@mail.example",
            "vj5h2tp8@post.example"));
    out.add(
        new Evidence<>(
            "phone number",
            true,
            Person::phones,
            Person.Builder::phone,
            "+999 813 552 764",
            "+999 467 201 938"));
    out.add(links(pair));
    out.add(
        new Evidence<>(
            "employer",
            false,
            Person::positions,
            Person.Builder::position,
            Position.of(null, "Qzvexor Kwyj"),
            Position.of(null, "Vjhtup Zrandel")));
    out.add(
        new Evidence<>(
            "school",
            false,
            Person::schools,
            Person.Builder::school,
            "Qzvexor Kwyj",
            "Vjhtup Zrandel"));
    out.add(
        new Evidence<>(
            "place", false, Person::locations, Person.Builder::location, "Qzvexor", "Vjhtup"));
    Set<String> attributes = new TreeSet<>(pair.candidate().attributes().keySet());
    attributes.addAll(pair.person().attributes().keySet());
    attributes.forEach(a -> out.add(attribute(a, pair)));
    return out;
  }

  /** Two slugs are compared on one site only, so links of different sites are missing too. */
  private static Evidence<String> links(Pair pair) {
    Set<String> left = sites(pair.candidate());
    Set<String> right = sites(pair.person());
    boolean apart = !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
    String site = "linkedin.com";
    if (left.isEmpty() != right.isEmpty()) {
      site = (left.isEmpty() ? right : left).iterator().next();
    }
    String slug = site.endsWith("linkedin.com") ? site + "/in/" : site + "/";
    return new Evidence<>(
        "profile URL",
        true,
        p -> apart ? List.of() : p.links(),
        Person.Builder::link,
        slug + "qzx7k3w9",
        slug + "vj5h2tp8");
  }

  private static Set<String> sites(Person person) {
    return person.links().stream()
        .map(Evidence::site)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String site(String link) {
    String rest = link.replaceFirst("^(?i)[a-z]*:?//", "").replaceFirst("^(?i)www\\.", "");
    return rest.split("[/?#]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static Evidence<Attribute> attribute(String name, Pair pair) {
    Attribute known =
        pair.candidate().attributes().getOrDefault(name, pair.person().attributes().get(name));
    Attribute.Type type = known == null ? Attribute.Type.TEXT : known.type();
    String other =
        switch (type) {
          case ID, CODE -> "9Q7X3K5W";
          case DATE -> "1013-10-31";
          case TEXT, CATEGORY -> "qzvexor";
          case NUMBER -> "-987654321";
        };
    return new Evidence<>(
        name,
        false,
        p -> p.attributes().containsKey(name) ? List.of(p.attributes().get(name)) : List.of(),
        (b, a) -> b.attribute(name, a.type(), a.value()),
        new Attribute(type, other),
        new Attribute(type, other));
  }

  /** Who lacks it; null when both have it. */
  Missing missing(Pair pair) {
    boolean left = values.apply(pair.candidate()).isEmpty();
    boolean right = values.apply(pair.person()).isEmpty();
    Side side = left ? right ? Side.BOTH : Side.CANDIDATE : Side.PERSON;
    return new Missing(name, side);
  }

  /**
   * Whether it is worth to be asked for: it is missing, and either somebody has it or any value
   * that both have would tell much.
   */
  boolean isWanting(Pair pair) {
    boolean left = values.apply(pair.candidate()).isEmpty();
    boolean right = values.apply(pair.person()).isEmpty();
    return left != right || (left && telling);
  }

  /** The pair with the same on both sides. */
  Pair same(Pair pair) {
    List<T> left = values.apply(pair.candidate());
    List<T> right = values.apply(pair.person());
    if (left.isEmpty() && right.isEmpty()) {
      return new Pair(with(pair.candidate(), madeUp), with(pair.person(), madeUp));
    }
    return left.isEmpty()
        ? new Pair(with(pair.candidate(), right.get(0)), pair.person())
        : new Pair(pair.candidate(), with(pair.person(), left.get(0)));
  }

  /** The pair with something else on the side that lacks it. */
  Pair other(Pair pair) {
    boolean left = values.apply(pair.candidate()).isEmpty();
    boolean right = values.apply(pair.person()).isEmpty();
    return new Pair(
        left ? with(pair.candidate(), madeUp) : pair.candidate(),
        right ? with(pair.person(), another) : pair.person());
  }

  private Person with(Person person, T value) {
    Person.Builder b = person.toBuilder();
    add.accept(b, value);
    return b.build();
  }
}
