package io.github.atsconnect.matching.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.PersonName;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The exam of a {@link ScoringStrategy}. */
public abstract class ScoringStrategyContract {

  /** Makes it a contract to extend. */
  protected ScoringStrategyContract() {}

  /** {@return what is examined} */
  protected abstract ScoringStrategy strategy();

  /**
   * {@return different people of whom the strategy can say something; by default four made-up ones}
   * At least two.
   */
  protected List<Person> people() {
    return People.ordinary();
  }

  @Test
  void scoresWhoeverIsLookedUpOnceAsItScoresPairs() {
    for (Person a : people()) {
      Function<Person, Explanation> scorer = strategy().scorerOf(a);
      for (Person b : people()) {
        assertEquals(strategy().score(a, b), scorer.apply(b));
      }
    }
  }

  @Test
  void makesTheScoreTheSumOfItsParts() {
    for (Person a : people()) {
      for (Person b : people()) {
        Explanation why = strategy().score(a, b);
        double sum = why.parts().stream().mapToDouble(Part::bits).sum();
        assertEquals(sum, why.bits(), 1e-9);
      }
    }
  }

  @Test
  void scoresAPersonWithThemselvesAboveAnybodyElse() {
    for (Person a : people()) {
      double self = strategy().score(a, People.renamed(a)).bits();
      for (Person b : people()) {
        if (!a.id().equals(b.id())) {
          double other = strategy().score(a, b).bits();
          assertTrue(self > other, () -> a.id() + " is scored " + other + " with " + b.id());
        }
      }
    }
  }

  @Test
  void takesNothingKnownForNoEvidence() {
    assertTrue(strategy().score(People.nobody(), People.renamed(People.nobody())).bits() <= 0);
  }

  @Test
  void takesNoIdForEvidence() {
    for (Person a : people()) {
      for (Person b : people()) {
        assertEquals(
            strategy().score(a, b).bits(),
            strategy().score(People.renamed(a), People.renamed(b)).bits());
      }
    }
  }

  @Test
  void givesReasonsAsStableCodesWithoutPersonalData() {
    for (Person a : people()) {
      List<String> personal = new ArrayList<>(a.emails());
      a.names().stream().map(PersonName::full).forEach(n -> personal.addAll(List.of(n.split(" "))));
      for (Person b : people()) {
        for (Part part : strategy().score(a, b).parts()) {
          String code = part.code();
          assertTrue(code.matches("[A-Z0-9_]+"), () -> "no stable code: " + code);
          for (String value : personal) {
            String text = value.toUpperCase(Locale.ROOT);
            assertFalse(
                text.length() > 3 && (code + strategy().fingerprint()).contains(text),
                () -> "personal data in " + code);
          }
        }
      }
    }
  }

  @Test
  void isTheSameEachTimeAndOnEveryThread() {
    List<Explanation> once = all();
    IntStream.range(0, 8).parallel().forEach(i -> assertEquals(once, all()));
  }

  @Test
  void namesItsWeights() {
    assertFalse(strategy().fingerprint().isBlank());
    assertEquals(strategy().fingerprint(), strategy().fingerprint());
  }

  @Test
  void copesWithStrangePeopleInTime() {
    for (Person strange : People.strange()) {
      for (Person other : List.of(strange, people().get(0), People.nobody())) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () -> {
              strategy().score(strange, other);
              strategy().score(other, strange);
            },
            strange::id);
      }
    }
  }

  private List<Explanation> all() {
    List<Explanation> out = new ArrayList<>();
    for (Person a : people()) {
      people().forEach(b -> out.add(strategy().score(a, b)));
    }
    return out;
  }
}
