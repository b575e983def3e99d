package io.github.atsconnect.matching.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.atsconnect.matching.Matcher;
import io.github.atsconnect.matching.Population;
import io.github.atsconnect.matching.explain.Settling.Missing;
import io.github.atsconnect.matching.explain.Settling.Side;
import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Decision.Outcome;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairExplanationTest {

  private final Matcher matcher = Matcher.standard().withPopulation(Population.ofSize(20_000));

  @Test
  void what_counts_adds_up_to_the_log_odds_of_the_probability() {
    List<Person> store = marias(3);
    store.add(Person.builder("q").name("Mario Prado").location("Sevilla, Spain").build());
    for (Person person : store) {
      PairExplanation why = matcher.explain(candidate().build(), store, person.id());

      double odds = Math.log(why.probability() / (1 - why.probability())) / Math.log(2);
      assertThat(why.bits()).isCloseTo(odds, within(1e-6));
      assertThat(why.rivalBits()).isNegative();
      assertThat(sum(Step.of(why))).isCloseTo(why.bits(), within(1e-9));
      double all =
          why.probability()
              + why.noneProbability()
              + why.rivals().stream().mapToDouble(Rivals::probability).sum();
      assertThat(all).isCloseTo(1, within(0.005));
    }
  }

  @Test
  void a_probability_next_to_one_keeps_its_bits() {
    Person sure =
        candidate()
            .email("mq77@quill.example")
            .phone("+34 910 555 123")
            .link("linkedin.com/in/mq77x")
            .build();

    PairExplanation why = matcher.explain(sure, List.of(sure)).orElseThrow();

    assertThat(why.probability()).isGreaterThan(1 - 1e-9);
    assertThat(why.bits())
        .isCloseTo(why.priorBits() + why.explanation().bits(), within(1e-6))
        .isGreaterThan(30);
  }

  @Test
  void values_that_must_not_be_seen_are_hidden_everywhere_and_all_figures_stay() {
    Person one = candidate().email("mq77@quill.example").phone("+34 910 555 123").build();
    Person other =
        candidate()
            .email("prado@rask.example")
            .phone("+34 910 555 123")
            .link("x.example/m")
            .build();
    PairExplanation why = matcher.explain(one, List.of(other)).orElseThrow();
    assertThat(why.text()).contains("mq77@quill.example").contains("910 555 123");

    PairExplanation less = why.hiding(List.of("mq77@quill.example", "+34 910 555 123"));

    assertThat(less.text() + less.html() + less.svg()).doesNotContain("mq77", "910 555 123");
    assertThat(less.bits()).isEqualTo(why.bits());
    assertThat(less.explanation().codes()).isEqualTo(why.explanation().codes());
    assertThat(less.text()).contains("same phone number");
    assertThat(why.hiding(List.of("", "nobody@else.example"))).isEqualTo(why);
  }

  @Test
  void a_part_that_names_a_value_first_says_nothing() {
    Explanation own =
        new Explanation(List.of(new Part("desk", "DESK_EQUAL", 3, "x@y.example: the same desk")));

    assertThat(own.hiding(List.of("x@y.example")).parts())
        .containsExactly(new Part("desk", "DESK_EQUAL", 3, ""));
  }

  @Test
  void employers_of_a_headline_are_named_as_it_names_them() {
    Person stale = Person.builder("c").name("Ada Quill").headline("Quill Works, Rask AB").build();
    Person now =
        Person.builder("p").name("Ada Quill").position(Position.of(null, "Stoll Motors")).build();

    assertThat(matcher.compare(stale, now).describe())
        .contains("the employers differ: Quill Works, Rask AB / Stoll Motors");
  }

  @Test
  void namesakes_are_told_in_words_and_with_their_chances() {
    PairExplanation why = matcher.explain(candidate().build(), marias(3), "p0");

    assertThat(why.rivals()).hasSize(1);
    Rivals others = why.rivals().get(0);
    assertThat(others.words()).isEqualTo("two other Maria Prados in Madrid");
    assertThat(others.count()).isEqualTo(2);
    assertThat(others.members()).extracting(Rivals.Member::personId).containsExactly("p1", "p2");
    assertThat(others.probability())
        .isCloseTo(
            others.members().stream().mapToDouble(Rivals.Member::probability).sum(), within(1e-12));
    assertThat(why.text()).contains("two other Maria Prados in Madrid (p1 0.3");
  }

  @Test
  void others_are_named_as_the_language_and_the_script_have_it() {
    assertThat(rival("Ines Marx", "Ines Marx", 1)).isEqualTo("another Ines Marx in Ghent");
    assertThat(rival("Ines Marx", "Ines Marx", 3)).isEqualTo("three other Ines Marxes in Ghent");
    assertThat(rival("Ines Marx", "Ina Marx", 1)).isEqualTo("Ina Marx in Ghent");
    assertThat(rival("Ines Marx", "INÉS MARX", 1)).isEqualTo("another INÉS MARX in Ghent");
    assertThat(rival("王芳", "王芳", 2)).isEqualTo("two other people named 王芳 in Ghent");
    assertThat(rival("Ines Marx", "Ines Marx", 12)).startsWith("12 other Ines Marxes");
  }

  @Test
  void many_kinds_of_others_are_summed_up() {
    List<Person> store = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      store.add(
          Person.builder("p" + i).name("Maria Prado").location("Town" + (char) ('A' + i)).build());
    }

    PairExplanation why =
        matcher.explain(Person.builder("c").name("Maria Prado").build(), store, "p0");

    assertThat(why.rivals()).hasSize(6);
    assertThat(why.rivals().get(5).words()).isEqualTo("three others");
    assertThat(why.rivals().get(5).count()).isEqualTo(3);
  }

  @Test
  void what_is_missing_on_one_side_and_would_settle_it_is_named() {
    PairExplanation why = matcher.explain(candidate().build(), marias(3), "p0");

    assertThat(why.outcome()).isEqualTo(Outcome.REVIEW);
    Settling email = settling(why, "email address");
    assertThat(email.missing()).containsExactly(new Missing("email address", Side.CANDIDATE));
    assertThat(email.settles()).isTrue();
    assertThat(email.ifSame()).isGreaterThan(0.97);
    assertThat(email.ifOther()).isLessThan(why.probability());
    assertThat(settling(why, "phone number").missing().get(0).side()).isEqualTo(Side.BOTH);
    assertThat(why.whatWouldSettle())
        .startsWith("An email address of the candidate")
        .endsWith("would settle it, if the same.");
  }

  @Test
  void evidence_that_the_candidate_has_is_missing_at_the_person() {
    Person c = candidate().attribute("passport", Attribute.Type.ID, "X12345").build();

    PairExplanation why = matcher.explain(c, marias(2), "p0");

    assertThat(settling(why, "passport").missing().get(0).side()).isEqualTo(Side.PERSON);
    assertThat(settling(why, "passport").settles()).isTrue();
  }

  @Test
  void the_foretold_probability_is_what_it_comes_to() {
    List<Person> store = marias(3);
    PairExplanation why = matcher.explain(candidate().build(), store, "p0");

    Person better = candidate().email(store.get(0).emails().get(0)).build();

    assertThat(matcher.explain(better, store, "p0").probability())
        .isEqualTo(settling(why, "email address").ifSame());
  }

  @Test
  void links_of_different_sites_leave_a_profile_url_missing() {
    Person c = candidate().link("github.com/quillmaker").build();
    List<Person> store = marias(3);
    store.set(0, store.get(0).toBuilder().link("linkedin.com/in/mprado77").build());

    PairExplanation why = matcher.explain(c, store, "p0");
    PairExplanation onOneSite =
        matcher.explain(candidate().link("linkedin.com/in/other9").build(), store, "p0");

    assertThat(why.settling()).anyMatch(s -> s.words().contains("profile URL"));
    assertThat(onOneSite.settling()).noneMatch(s -> s.words().contains("profile URL"));
  }

  @Test
  void where_nothing_settles_it_alone_several_are_tried_together() {
    Matcher strict =
        Matcher.builder()
            .population(Population.ofSize(500_000_000))
            .policy(new io.github.atsconnect.matching.ThresholdPolicy(0.9999999, 0.0001, 0.5))
            .build();
    Person p =
        Person.builder("p").name("Maria Prado").email("a@b.example").school("Quill High").build();

    PairExplanation why =
        strict.explain(Person.builder("c").name("Maria Prado").build(), List.of(p), "p");

    assertThat(why.settling().get(0).missing()).hasSizeGreaterThan(1);
    assertThat(why.settling().get(0).settles()).isTrue();
    assertThat(why.whatWouldSettle()).contains(" and ").contains("together would settle it");
  }

  @Test
  void a_match_needs_no_more_evidence() {
    Person c = candidate().email("m0q@quill.example").build();

    PairExplanation why = matcher.explain(c, marias(3), "p0");

    assertThat(why.outcome()).isEqualTo(Outcome.MATCH);
    assertThat(why.settling()).isEmpty();
    assertThat(why.whatWouldSettle()).contains("decided");
    assertThat(matcher.explain(c, marias(3), "p1").outcome()).isEqualTo(Outcome.NO_MATCH);
  }

  @Test
  void the_likeliest_is_explained_unless_somebody_is_named() {
    Person c = candidate().email("m1q@quill.example").build();

    assertThat(matcher.explain(c, marias(3)).orElseThrow().personId()).isEqualTo("p1");
    assertThat(matcher.explain(c, List.of())).isEmpty();
    assertThatThrownBy(() -> matcher.explain(c, marias(3), "stranger"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stranger");
  }

  @Test
  void the_order_of_the_proposed_changes_no_word() {
    List<Person> store = marias(5);
    List<Person> turned = new ArrayList<>(store);
    Collections.reverse(turned);

    assertThat(matcher.explain(candidate().build(), turned, "p2").text())
        .isEqualTo(matcher.explain(candidate().build(), store, "p2").text());
  }

  @Test
  void nobody_without_anything_is_explained_too() {
    PairExplanation why =
        matcher
            .explain(Person.builder("c").build(), List.of(Person.builder("p").build()))
            .orElseThrow();

    assertThat(why.explanation().parts()).isEmpty();
    assertThat(why.text()).contains("candidate  c").contains("person     p");
  }

  @Test
  void nothing_personal_is_in_what_a_log_would_show() {
    PairExplanation why = matcher.explain(candidate().build(), marias(3), "p0");

    assertThat(why.toString() + why.rivals() + why.explanation())
        .doesNotContainIgnoringCase("maria")
        .doesNotContainIgnoringCase("madrid");
  }

  private String rival(String person, String other, int count) {
    List<Person> store = new ArrayList<>();
    store.add(Person.builder("p").name(person).location("Ghent, Belgium").build());
    for (int i = 0; i < count; i++) {
      store.add(Person.builder("o" + i).name(other).location("Ghent").build());
    }
    Person c = Person.builder("c").name(person).location("Ghent").build();
    return matcher.explain(c, store, "p").rivals().get(0).words();
  }

  private static Settling settling(PairExplanation why, String evidence) {
    return why.settling().stream()
        .filter(s -> s.missing().size() == 1 && s.missing().get(0).evidence().equals(evidence))
        .findFirst()
        .orElseThrow();
  }

  private static double sum(List<Step> steps) {
    return steps.stream().mapToDouble(Step::bits).sum();
  }

  private static Person.Builder candidate() {
    return Person.builder("c").name("Maria Prado").location("Madrid, Spain");
  }

  private static List<Person> marias(int n) {
    List<Person> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      out.add(
          Person.builder("p" + i)
              .name("Maria Prado")
              .location("Madrid")
              .email("m" + i + "q@quill.example")
              .build());
    }
    return out;
  }
}
