package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.evaluation.Evaluation;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A world in which every name is rare and every employer too, and half of the candidates are
 * colleagues of the same name as somebody of the store: only identifiers tell the two apart, and
 * where there is none the learnt chance must be about a half.
 */
class ContextLearnerTest {

  private static final int PEOPLE = 3_000;

  private final List<Person> store = new ArrayList<>();
  private final List<Person> candidates = new ArrayList<>();
  private final Map<String, Set<String>> truth = new HashMap<>();

  private void world() {
    SplittableRandom random = new SplittableRandom(77);
    for (int i = 0; i < PEOPLE; i++) {
      String name = word(random) + " " + word(random);
      String employer = word(random) + " " + word(random);
      String phone = "+1555" + (1_000_000 + i);
      String slug = "linkedin.com/in/q" + (1_000_000 + i);
      store.add(person("p" + i, name, employer, phone, slug));
      boolean same = random.nextBoolean();
      boolean samePhone = same && random.nextInt(4) > 0;
      String other = samePhone ? phone : "+1666" + (1_000_000 + i);
      String profile = same ? slug : "linkedin.com/in/z" + (1_000_000 + i);
      boolean known = i % 2 == 0;
      candidates.add(person("c" + i, name, employer, known ? other : "", known ? profile : ""));
      if (same) {
        truth.put("c" + i, Set.of("p" + i));
      }
    }
  }

  private static Person person(String id, String name, String employer, String phone, String link) {
    Person.Builder b =
        Person.builder(id).name(name).position(new Position(null, employer, null, null, true));
    return phone.isEmpty() ? b.build() : b.phone(phone).link(link).build();
  }

  private static String word(SplittableRandom random) {
    String[] parts = {"ba", "co", "di", "fu", "ge", "ha", "jo", "ku", "li", "mo", "ne", "po"};
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      out.append(parts[random.nextInt(parts.length)]);
    }
    return out.toString();
  }

  @Test
  void identifiers_teach_how_little_a_rare_name_at_a_rare_employer_says() {
    world();
    List<LinkedPair> pairs = new ArrayList<>();
    Linker.builder().build().link(candidates::forEach, store::forEach, pairs::add);
    double stated = 0;
    double right = 0;
    int n = 0;
    for (LinkedPair pair : pairs) {
      int number = Integer.parseInt(pair.leftId().substring(1));
      if (number % 2 == 1 && pair.rightId().equals("p" + number)) {
        stated += pair.probability();
        right += truth.containsKey(pair.leftId()) ? 1 : 0;
        n++;
      }
    }
    assertThat(n).isGreaterThan(1_400);
    assertThat(stated / n).isBetween(right / n - 0.06, right / n + 0.06);
    Evaluation e = Evaluation.of(pairs, truth);
    assertThat(e.matches().precision()).isGreaterThan(0.98);
  }

  @Test
  void too_few_comparable_candidates_change_nothing_but_the_counts() throws IOException {
    world();
    List<Person> few = candidates.subList(0, 60);
    StringWriter json = new StringWriter();
    Trainer.standard().learn(few::forEach, store::forEach).write(json);
    assertThat(json.toString()).contains("\"together\" : { }").doesNotContain("\"rarity\"");
  }

  @Test
  void the_order_of_the_people_leaves_no_trace_in_the_model() {
    world();
    MatchModel one = Trainer.standard().learn(candidates::forEach, store::forEach);
    List<Person> left = new ArrayList<>(candidates);
    List<Person> right = new ArrayList<>(store);
    java.util.Collections.shuffle(left, new java.util.Random(1));
    java.util.Collections.shuffle(right, new java.util.Random(2));
    MatchModel other = Trainer.standard().learn(left::forEach, right::forEach);
    assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
  }
}
