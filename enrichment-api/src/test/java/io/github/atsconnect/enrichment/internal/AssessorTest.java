package io.github.atsconnect.enrichment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.ProfileStores;
import io.github.atsconnect.enrichment.internal.Assessor.Action;
import io.github.atsconnect.enrichment.internal.Assessor.Assessment;
import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.ScoringStrategy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which matches a list that is not sure leaves alone, and which it has looked at again. */
class AssessorTest {
  private static final Person ADA =
      Person.builder("p").name("Ada Example").email("ada@home.example").build();

  /** The headline says how much speaks for the person. */
  private static final class Stated implements ScoringStrategy {
    @Override
    public Explanation score(Person candidate, Person person) {
      double weight = Double.parseDouble(candidate.headline().orElseThrow());
      return new Explanation(List.of(new Part("stated", "STATED", weight, "as stated")));
    }

    @Override
    public String fingerprint() {
      return "stated";
    }
  }

  private final Decider decider =
      new Decider(
          ProfileStores.inMemory(List.of(ADA)),
          Matcher.builder().strategy(new Stated()).build(),
          id -> false);
  private final Assessor assessor = new Assessor(decider, true, false);

  private static Evidence evidence(double weight) {
    Person person =
        Person.builder("c")
            .name("Ada Example")
            .email("ada@home.example")
            .headline(Double.toString(weight))
            .build();
    return new Evidence(person, Map.of());
  }

  private Evidence unsure(Outcome outcome) {
    return IntStream.range(-200, 600)
        .mapToObj(i -> evidence(i / 20.0))
        .filter(
            e -> {
              Decision d = decider.decide(e.person(), Set.of(), "p");
              return d.outcome() == outcome && !d.settled();
            })
        .findFirst()
        .orElseThrow();
  }

  private Prior match(Resumes resumes, String... listReasons) {
    return new Prior(
        false, Set.of(), "p", true, decider.fingerprint(), resumes, List.of(listReasons));
  }

  private boolean leavesAlone(Outcome said, Prior prior) {
    Assessment a = assessor.first("c", unsure(said), prior);
    assertThat(a.action()).isEqualTo(Action.KEEP);
    return a.decided();
  }

  @Test
  void aMatchThatRestsOnARésuméStandsWhileTheListSaysWhatItSaid() {
    assertThat(leavesAlone(Outcome.MATCH, match(Resumes.READ, "STATED"))).isTrue();
    assertThat(leavesAlone(Outcome.REVIEW, match(Resumes.READ, "STATED"))).isTrue();
    assertThat(leavesAlone(Outcome.REVIEW, match(Resumes.READ, "STATED", "MORE"))).isFalse();
  }

  @Test
  void whereNobodyKnowsWhatTheListSaidAMatchThatRestsOnARésuméStands() {
    assertThat(leavesAlone(Outcome.MATCH, match(Resumes.READ))).isTrue();
    assertThat(leavesAlone(Outcome.REVIEW, match(Resumes.READ))).isTrue();
  }

  @Test
  void aMatchOfSomebodyWithoutARésuméStandsOnlyWhileTheListSaysSo() {
    assertThat(leavesAlone(Outcome.MATCH, match(Resumes.SILENT, "STATED"))).isTrue();
    assertThat(leavesAlone(Outcome.MATCH, match(Resumes.SILENT, "MORE"))).isFalse();
    assertThat(leavesAlone(Outcome.REVIEW, match(Resumes.SILENT, "STATED"))).isFalse();
  }

  @Test
  void whoseRésuméNobodyLookedAtIsLookedAt() {
    assertThat(leavesAlone(Outcome.MATCH, match(Resumes.UNREAD, "STATED"))).isFalse();
    assertThat(leavesAlone(Outcome.REVIEW, match(Resumes.UNREAD, "STATED"))).isFalse();
  }

  @Test
  void whereNoRésuméIsReadTheListSaysAllThereIs() {
    Assessor without = new Assessor(decider, false, false);

    assertThat(without.first("c", unsure(Outcome.MATCH), match(Resumes.UNREAD)).decided()).isTrue();
    assertThat(without.first("c", unsure(Outcome.REVIEW), match(Resumes.UNREAD)).decided())
        .isFalse();
  }

  @Test
  void aRésuméThatAddsNothingDoesNotCount() {
    Evidence list = evidence(1);

    assertThat(list.and(Person.builder("c").name("Ada Example").build()).complete().resumes())
        .isEqualTo(Resumes.SILENT);
    assertThat(list.and(Person.builder("c").phone("+1 555 010 0199").build()).complete().resumes())
        .isEqualTo(Resumes.READ);
  }
}
