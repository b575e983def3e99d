package io.github.atsconnect.matching.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.Plugins;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.AgreementLevel;
import io.github.atsconnect.matching.spi.Feature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The exam of a {@link Feature}.
 *
 * @param <T> the form in which the feature compares values
 */
public abstract class FeatureContract<T> {

  /** Makes it a contract to extend. */
  protected FeatureContract() {}

  /** {@return what is examined} */
  protected abstract Feature<T> feature();

  /** {@return people who have a value each, and who among them show every level of the feature} */
  protected abstract List<Person> people();

  @Test
  void plugsIn() {
    assertDoesNotThrow(() -> Plugins.builder().feature(feature()).build());
    assertFalse(feature().name().isBlank());
    assertEquals(feature().name().strip(), feature().name());
  }

  @Test
  void hasLevelsOfWhichEachSpeaksLessForTheSamePersonThanTheOneBefore() {
    double before = Double.POSITIVE_INFINITY;
    for (AgreementLevel level : feature().levels()) {
      double weight = level.m() / level.u();
      assertTrue(weight <= before, () -> level.code() + " weighs more than the level before");
      before = weight;
    }
  }

  @Test
  void hasChancesThatAreChancesTogether() {
    double m = feature().levels().stream().mapToDouble(AgreementLevel::m).sum();
    double u =
        feature().levels().stream()
            .filter(l -> !l.byFrequency())
            .mapToDouble(AgreementLevel::u)
            .sum();
    assertEquals(1, m, 0.02, "the chances m of all levels must add up to 1");
    assertTrue(u <= 1.02, () -> "the chances u must add up to 1 at most, were " + u);
  }

  @Test
  void findsEveryLevelAmongThePeople() {
    Set<String> found = new TreeSet<>();
    List<T> values = values();
    for (T a : values) {
      values.forEach(b -> found.add(level(a, b).code()));
    }
    Set<String> all = new TreeSet<>();
    feature().levels().forEach(l -> all.add(l.code()));
    assertEquals(all, found, "people() shows not every level, or the feature never finds one");
  }

  @Test
  void findsTheSameWhicheverSideComesFirst() {
    List<T> values = values();
    for (T a : values) {
      values.forEach(
          b ->
              assertEquals(
                  feature().compare(a, b),
                  feature().compare(b, a),
                  () -> "turned: " + feature().text(a) + " / " + feature().text(b)));
    }
  }

  @Test
  void findsTheFirstLevelBetweenAPersonAndThemselves() {
    for (Person person : people()) {
      T once = require(person);
      T again = require(People.renamed(person));
      assertEquals(0, feature().compare(once, again), () -> feature().text(once));
      assertEquals(feature().text(once), feature().text(again), "equal values, other texts");
    }
  }

  @Test
  void knowsNothingOfAPersonWithoutAnything() {
    assertNull(feature().read(People.nobody()));
  }

  @Test
  void isTheSameOnEveryThread() {
    List<String> once = findings();
    IntStream.range(0, 8).parallel().forEach(i -> assertEquals(once, findings()));
  }

  @Test
  void copesWithStrangePeopleInTime() {
    List<Person> strange = new ArrayList<>(People.strange());
    for (String attribute : feature().attributes()) {
      People.strange().forEach(p -> strange.addAll(withAttribute(p, attribute)));
    }
    for (Person p : strange) {
      T other = require(people().get(0));
      assertTimeoutPreemptively(
          Duration.ofSeconds(1),
          () -> {
            T value = feature().read(p);
            if (value != null) {
              assertNotNull(feature().text(value));
              level(value, other);
              level(value, value);
            }
          });
    }
  }

  @Test
  void isAPartOfTheScoreAndOfNothingElse() {
    Matcher with = Matcher.builder().plugins(Plugins.builder().feature(feature()).build()).build();
    for (Person a : people()) {
      for (Person b : people()) {
        List<Part> parts = with.compare(a, b).parts();
        Optional<Part> own =
            parts.stream().filter(p -> p.feature().equals(feature().name())).findFirst();
        assertEquals(level(require(a), require(b)).code(), own.map(Part::code).orElse("none"));
        double sum = parts.stream().mapToDouble(Part::bits).sum();
        assertEquals(sum, with.compare(a, b).bits(), 1e-9);
      }
    }
  }

  private static List<Person> withAttribute(Person person, String attribute) {
    return person.attributes().values().stream()
        .map(a -> person.toBuilder().attribute(attribute, Attribute.Type.TEXT, a.value()).build())
        .distinct()
        .toList();
  }

  private List<T> values() {
    return people().stream().map(this::require).toList();
  }

  private T require(Person person) {
    T value = feature().read(person);
    return assertNotNullValue(value, person);
  }

  private static <V> V assertNotNullValue(
      @org.jspecify.annotations.Nullable V value, Person person) {
    if (value == null) {
      throw new AssertionError("the feature reads nothing of " + person.id() + " of people()");
    }
    return value;
  }

  private AgreementLevel level(T a, T b) {
    int level = feature().compare(a, b);
    int n = feature().levels().size();
    assertTrue(level >= 0 && level < n, () -> "level " + level + " of " + n);
    return feature().levels().get(level);
  }

  private List<String> findings() {
    List<String> out = new ArrayList<>();
    for (Person a : people()) {
      for (Person b : people()) {
        out.add(feature().text(require(a)) + level(require(a), require(b)).code());
      }
    }
    return out;
  }
}
