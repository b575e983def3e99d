package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MixtureLearnerTest {

  private static final String[] SYLLABLES = {
    "bar", "cel", "dor", "fin", "gal", "hes", "jor", "kel", "lum", "mar", "nor", "pel", "quo", "ros"
  };

  private final SplittableRandom random = new SplittableRandom(5);

  /**
   * People without any identifier, each three times, whose town is often and birthday never wrong.
   */
  private List<Person> people(int n) {
    List<Person> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String name = word(2) + " " + word(3);
      String born =
          (1900 + random.nextInt(100)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
      for (int copy = 0; copy < 3; copy++) {
        out.add(
            Person.builder("p" + i + "-" + copy)
                .name(name)
                .attribute("born", Attribute.Type.DATE, born)
                .attribute("town", Attribute.Type.TEXT, word(3))
                .build());
      }
    }
    return out;
  }

  private String word(int syllables) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      out.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return out.toString();
  }

  @Test
  void learns_without_identifiers_which_field_to_trust() {
    List<Person> many = people(600);
    MatchModel model = Trainer.standard().learnWithin(many::forEach);
    assertThat(m(model, "ATTR_BORN_EQUAL")).isGreaterThan(0.97);
    assertThat(m(model, "ATTR_TOWN_EQUAL")).isLessThan(0.1);
  }

  @Test
  void too_few_matches_leave_the_shipped_chances() {
    List<Person> few = people(20);
    MatchModel model = Trainer.standard().learnWithin(few::forEach);
    assertThat(m(model, "ATTR_TOWN_EQUAL")).isEqualTo(0.7);
  }

  private static double m(MatchModel model, String level) {
    return model.weights().byCode().get(level).m();
  }
}
