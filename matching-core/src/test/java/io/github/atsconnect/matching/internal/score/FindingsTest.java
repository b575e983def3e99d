package io.github.atsconnect.matching.internal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.atsconnect.matching.internal.prepare.PreparedPerson;
import io.github.atsconnect.matching.model.Explanation;
import io.github.atsconnect.matching.model.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How common the agreeing value is, and what the findings of a pair weigh. */
class FindingsTest {

  private final Frequencies store = store();

  /** A store in which Quill, Tarn and Cook are common, and Quixley, Plinth and Baker are not. */
  private static Frequencies store() {
    List<PreparedPerson> people = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      boolean rare = i % 100 == 0;
      people.add(
          ShortPerson.prepared(
              (rare ? "Adelin Quixley" : "Adelin Quillworth")
                  + (rare ? "; job Baker at Plinthmark" : "; job Cook at Tarnworks")
                  + (rare ? "; lives Porto, Portugal" : "; lives Leeds, England")
                  + (rare ? "; school Plinth College" : "; school Quill College")
                  + (rare ? "; call 020 7946 0018" : "; call 020 7946 0019")
                  + (rare ? "; own CODE 1" : "; own CODE 2")
                  + (rare ? "; link github.com/rareone" : "; link github.com/manyones")
                  + (rare ? "; mail a@plinthmark.example" : "; mail b@tarnworks.example")));
    }
    return Frequencies.of(people);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | Adelin Quixley | Adelin Quixley | Adelin Quillworth | Adelin Quillworth",
        "name | A. Quixley | Adelin Quixley | A. Quillworth | Adelin Quillworth",
        "name | Greta Quixley | Adelin Quixley | Greta Quillworth | Adelin Quillworth",
        "name | Greta Bellweather | Greta Bellwaether | Adelin Bellweather | Adelin Bellwaether",
        "name | Greta Bellweather | Greta Marl | Adelin Bellweather | Adelin Marl",
        "name | Quixley | Adelin Quixley | Quillworth | Adelin Quillworth",
        "name | B. G. Quixley | Greta B. Quixley | B. A. Quillworth | Adelin B. Quillworth",
        "career | A; job x at Plinthmark | B; job x at Plinthmark | A; job x at Tarnworks | B; job x at Tarnworks",
        "role | A; job Baker at Marl | B; job Baker at Marl | A; job Cook at Marl | B; job Cook at Marl",
        "title | A; job Baker at X1 | B; job Baker at X2 | A; job Cook at X1 | B; job Cook at X2",
        "place | A; lives Porto | B; lives Porto | A; lives Leeds | B; lives Leeds",
        "place | A; lives Faro, Portugal | B; lives Porto, Portugal | A; lives York, England | B; lives Leeds, England",
        "school | A; school Plinth College | B; school Plinth College | A; school Quill College | B; school Quill College",
        "phone | A; call 020 7946 0018 | B; call 020 7946 0018 | A; call 020 7946 0019 | B; call 020 7946 0019",
        "attribute own | A; own CODE 1 | B; own CODE 1 | A; own CODE 2 | B; own CODE 2",
        "profile URL | A; link github.com/rareone | B; link github.com/rareone | A; link github.com/manyones | B; link github.com/manyones",
        "email | A; mail a@plinthmark.example | B; mail a@plinthmark.example | A; mail b@tarnworks.example | B; mail b@tarnworks.example",
      })
  void agreement_in_a_rare_value_weighs_more(
      String feature, String rare, String sameRare, String common, String sameCommon) {
    assertThat(frequency(feature, rare, sameRare))
        .isLessThan(frequency(feature, common, sameCommon) * 0.9)
        .isPositive();
  }

  @Test
  void of_several_agreeing_values_the_rarest_counts() {
    assertThat(frequency("phone", both("call 020 7946 0018", "call 020 7946 0019")))
        .isEqualTo(frequency("phone", "A B; call 020 7946 0018"));
    assertThat(frequency("school", both("school Quill College", "school Plinth College")))
        .isEqualTo(frequency("school", "A B; school Plinth College"));
    assertThat(frequency("place", both("lives Leeds, England", "lives Porto, Portugal")))
        .isEqualTo(frequency("place", "A B; lives Porto, Portugal"));
    assertThat(
            frequency(
                "title",
                "A B; job Cook at X1; job Baker at X2",
                "C D; job Cook at Y1; job Baker at Y2"))
        .isEqualTo(frequency("title", "A B; job Baker at X1", "C D; job Baker at Y1"));
  }

  @Test
  void two_employers_that_agree_are_as_rare_as_both_together() {
    double plinth = frequency("career", "A B; job x at Plinthmark");
    double tarn = frequency("career", "A B; job x at Tarnworks");
    assertThat(frequency("career", both("job x at Plinthmark", "job y at Tarnworks")))
        .isCloseTo(plinth * tarn, within(1e-9));
    assertThat(frequency("career", both("job x at Tarnworks", "job y at Plinthmark")))
        .isCloseTo(plinth * tarn, within(1e-9));
  }

  @Test
  void an_employer_that_nearly_agrees_is_twice_as_common() {
    String close = "C D; job x at Plinthmark Bakery";
    assertThat(frequency("career", "A B; job x at Plinthmark Bakey", close))
        .isCloseTo(2 * frequency("career", close, close), within(1e-12));
  }

  @Test
  void an_address_that_repeats_the_name_is_worth_less() {
    String telling = "Adelin Quixley; mail xk84q@faraway.example";
    String repeating = "Adelin Quixley; mail adelin.quixley@faraway.example";
    assertThat(frequency("email", telling)).isLessThan(frequency("email", repeating) / 10);
  }

  @Test
  void a_user_name_is_never_rarer_than_people_choose_them() {
    assertThat(
            frequency(
                "user name", "A B; mail adaq84@x.example", "C D; link linkedin.com/in/adaq84"))
        .isEqualTo(2e-4);
  }

  @Test
  void a_score_is_the_sum_of_its_parts_however_it_is_made() {
    String one =
        "Adelin Quixley; job Baker at Plinthmark; lives Porto, Portugal; call 020 7946 0018"
            + "; own CODE 1; mail a@plinthmark.example";
    String other = "Adelin Quixley; job Head Baker at Plinthmark; lives Porto; own CODE 2";
    List<Feature> features = ShortPerson.features(one, other);
    Weights weights =
        new Weights(
            Map.of("NAME_EQUAL", new Weights.Chances(0.5, 2, 0.5)),
            Map.of(
                Weights.both("NAME_EQUAL", "CITY_EQUAL"), -1.5,
                Weights.both("CITY_EQUAL", "ROLE_EQUAL"), 0.25));
    Scorer scorer = new Scorer(features, weights, store);
    PreparedPerson a = ShortPerson.prepared(one);
    PreparedPerson b = ShortPerson.prepared(other);
    double bits = scorer.of(a).bits(b);
    Explanation why = scorer.explain(a, b);
    assertThat(why.parts().stream().mapToDouble(Part::bits).sum()).isCloseTo(bits, within(1e-9));
    Vectors vectors = new Vectors(2, features.size());
    assertThat(vectors.size()).isEqualTo(2);
    scorer.of(a).record(b, vectors, 1);
    assertThat(scorer.bits(vectors, 1)).isCloseTo(bits, within(1e-9));
    assertThat(scorer.bits(vectors, 0)).isZero();
    assertThat(part(why, "TOGETHER")).isCloseTo(-1.25, within(1e-9));
    assertThat(part(why, "NAME_EQUAL"))
        .isCloseTo(log2(0.5 / 2) - 0.5 * log2((float) frequency("name", one, other)), within(1e-6));
    assertThat(part(why, "ATTR_OWN_DIFFERENT")).isCloseTo(log2(0.08 / 0.95), within(1e-6));
    assertThat(scorer.with(Frequencies.ofSize(10)).of(a).bits(b)).isNotEqualTo(bits);
    assertThat(scorer.frequencies()).isSameAs(store);
    assertThat(scorer.features()).isEqualTo(features);
  }

  @Test
  void an_explanation_names_the_values_that_were_compared() {
    String one = "Ada Greta Quill; job Cook at Tarn; lives Leeds; school S1; skill go; own CODE 1";
    String two = "Ada Greta Quill; job Chef at Tarn; lives York; school S2; skill sql; own CODE 2";
    String contacts = "; mail %s@x.example; call 020 7946 001%s; link github.com/%s";
    String a = one + contacts.formatted("p1", 1, "q1");
    String b = two + contacts.formatted("p2", 2, "q2");
    Scorer scorer = new Scorer(ShortPerson.features(a, b), Weights.shipped(), store);
    Explanation why =
        scorer.explain(
            ShortPerson.person(a),
            ShortPerson.prepared(a),
            ShortPerson.person(b),
            ShortPerson.prepared(b));
    String all = String.join("\n", why.parts().stream().map(Part::detail).toList());
    assertThat(all)
        .contains("Ada Greta Quill", "Cook", "Chef", "Tarn", "Leeds", "York", "S1", "S2", "go")
        .contains("sql", "p1@x.example", "p2@x.example", "020 7946 0011", "github.com/q2");
    assertThat(why.parts()).hasSizeGreaterThan(9);
    assertThat(scorer.explain(ShortPerson.prepared(a), ShortPerson.prepared(b)).toString())
        .doesNotContain("Quill");
  }

  @Test
  void no_feature_decides_alone() {
    String one = "A B; call 020 7946 0123";
    Weights weights = new Weights(Map.of("PHONE_EQUAL", new Weights.Chances(1, 1e-7, 1)));
    Scorer scorer = new Scorer(ShortPerson.features(one), weights, store);
    assertThat(
            part(
                scorer.explain(ShortPerson.prepared(one), ShortPerson.prepared(one)),
                "PHONE_EQUAL"))
        .isEqualTo(26);
  }

  @Test
  void dependence_takes_away_half_of_what_agrees_at_most() {
    String one = "Adelin Quixley; lives Porto, Portugal; call 020 7946 0018";
    Weights weights =
        new Weights(Map.of(), Map.of(Weights.both("NAME_EQUAL", "CITY_EQUAL"), -100.0));
    Scorer scorer = new Scorer(ShortPerson.features(one), weights, store);
    PreparedPerson person = ShortPerson.prepared(one);
    Explanation why = scorer.explain(person, person);
    double agreeing = part(why, "NAME_EQUAL") + part(why, "CITY_EQUAL");
    assertThat(part(why, "TOGETHER")).isCloseTo(-agreeing / 2, within(1e-9));
  }

  @Test
  void identifiers_agree_or_contradict() {
    String one =
        "Ada Quill; mail a@x.example; call 020 7946 0018; link github.com/adaq; own ID 4711";
    assertThat(identifiers(one, one))
        .containsExactly(
            "EMAIL_EQUAL true", "PHONE_EQUAL true", "LINK_EQUAL true", "ATTR_OWN_EQUAL true");
    String other =
        "Ada Quill; mail b@x.example; call 020 7946 0019; link github.com/eveq; own ID 8899";
    assertThat(identifiers(one, other))
        .containsExactly("LINK_DIFFERENT false", "ATTR_OWN_DIFFERENT false");
    String typo = "Ada Quill; own ID 4712";
    assertThat(identifiers(one, typo)).isEmpty();
  }

  @Test
  void chances_are_refused_that_are_none() {
    for (double[] c :
        new double[][] {
          {0, 1, 1}, {1.1, 1, 1}, {1, 0, 1}, {1, 1e9, 1}, {1, 1, -2}, {1, 1, 11}, {Double.NaN, 1, 1}
        }) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> new Weights.Chances(c[0], c[1], c[2])))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("m must be in (0, 1]");
    }
    assertThat(Weights.both("B", "A")).isEqualTo(Weights.both("A", "B"));
  }

  private static List<String> identifiers(String one, String other) {
    return Identifiers.of(
            ShortPerson.person(one),
            ShortPerson.prepared(one),
            ShortPerson.person(other),
            ShortPerson.prepared(other))
        .stream()
        .map(f -> f.code() + " " + f.agrees())
        .toList();
  }

  private static double part(Explanation why, String code) {
    return why.parts().stream()
        .filter(p -> p.code().equals(code))
        .mapToDouble(Part::bits)
        .findFirst()
        .orElseThrow();
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  private static String both(String one, String other) {
    return "A B; " + one + "; " + other;
  }

  private double frequency(String feature, String both) {
    return frequency(feature, both, both);
  }

  private double frequency(String name, String one, String other) {
    Feature feature =
        ShortPerson.features(one, other).stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElseThrow();
    Feature.Finding finding = new Feature.Finding();
    int level =
        feature.compare(ShortPerson.prepared(one), ShortPerson.prepared(other), store, finding);
    assertThat(feature.levels().get(level).byFrequency()).isTrue();
    return finding.frequency;
  }
}
