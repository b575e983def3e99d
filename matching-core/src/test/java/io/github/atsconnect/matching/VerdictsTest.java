package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import io.github.atsconnect.matching.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private static final String[] SYLLABLES = {
    "bar", "cel", "dor", "fin", "gal", "hes", "jor", "kel", "lum", "mar", "nor", "pel"
  };

  private final SplittableRandom random = new SplittableRandom(8);
  private final List<Person> store = new ArrayList<>();
  private final List<Person> candidates = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  /**
   * Three namesakes for each candidate, none with an identifier. The one of the same city is never
   * the person, who has moved; the employer tells who it is.
   */
  private void world(int n) {
    for (int i = 0; i < n; i++) {
      String name = word() + " " + word() + word();
      String city = word();
      String employer = word() + word() + " Works";
      candidates.add(person("c" + i, name, city, employer));
      store.add(person("right" + i, name, word() + "stad", employer));
      store.add(person("city" + i, name, city, word() + " Bank"));
      store.add(person("none" + i, name, word() + "burg", word() + " Foods"));
      verdicts.add(Verdict.same("c" + i, "right" + i));
    }
  }

  private static Person person(String id, String name, String city, String employer) {
    return Person.builder(id)
        .name(name)
        .location(city)
        .position(Position.of(null, employer))
        .build();
  }

  private String word() {
    return SYLLABLES[random.nextInt(SYLLABLES.length)]
        + SYLLABLES[random.nextInt(SYLLABLES.length)];
  }

  private double bits(MatchModel model, String person) {
    Person candidate = candidates.get(0);
    Person other = store.stream().filter(p -> p.id().equals(person)).findFirst().orElseThrow();
    return Matcher.builder().model(model).build().compare(candidate, other).bits();
  }

  @Test
  void what_reviewers_said_changes_the_weights() {
    world(400);
    MatchModel alone = Trainer.standard().learn(candidates::forEach, store::forEach);
    MatchModel taught =
        Trainer.standard().withVerdicts(verdicts).learn(candidates::forEach, store::forEach);
    double before = bits(alone, "right0") - bits(alone, "city0");
    double after = bits(taught, "right0") - bits(taught, "city0");
    assertThat(after).isGreaterThan(before + 1);
    assertThat(taught.fingerprint()).isNotEqualTo(alone.fingerprint());
  }

  @Test
  void verdicts_on_people_who_are_not_there_teach_nothing() {
    world(300);
    MatchModel alone = Trainer.standard().learn(candidates::forEach, store::forEach);
    MatchModel same =
        Trainer.standard()
            .withVerdicts(List.of(Verdict.same("gone", "right0"), Verdict.nobody("left")))
            .learn(candidates::forEach, store::forEach);
    assertThat(same.fingerprint()).isEqualTo(alone.fingerprint());
  }

  @Test
  void the_order_of_the_verdicts_does_not_matter() {
    world(320);
    List<Verdict> turned = new ArrayList<>(verdicts);
    java.util.Collections.reverse(turned);
    assertThat(
            Trainer.standard()
                .withVerdicts(turned)
                .learn(candidates::forEach, store::forEach)
                .fingerprint())
        .isEqualTo(
            Trainer.standard()
                .withVerdicts(verdicts)
                .learn(candidates::forEach, store::forEach)
                .fingerprint());
  }

  @Test
  void a_verdict_rules_out_everybody_else() {
    Verdicts known =
        new Verdicts(
            List.of(Verdict.same("a", "x"), Verdict.different("b", "x"), Verdict.nobody("c")));
    assertThat(known.isRuledOut("a", "x")).isFalse();
    assertThat(known.isRuledOut("a", "y")).isTrue();
    assertThat(known.isRuledOut("b", "x")).isTrue();
    assertThat(known.isRuledOut("b", "y")).isFalse();
    assertThat(known.isRuledOut("c", "x")).isTrue();
    assertThat(known.isSettled("b")).isFalse();
    assertThat(known.knows("b")).isTrue();
    assertThat(known.knows("d")).isFalse();
  }

  @Test
  void nobody_is_not_the_same() {
    assertThatThrownBy(() -> new Verdict("a", null, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Verdict.nobody("a").personId()).isEmpty();
    assertThat(Verdict.different("a", "b").personId()).contains("b");
  }
}
