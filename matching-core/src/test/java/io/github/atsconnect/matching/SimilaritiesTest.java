package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.Similarity;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilaritiesTest {

  private static final List<Similarity> ALL =
      List.of(
          Similarities.exact(),
          Similarities.edits(),
          Similarities.words(),
          Similarities.personNames(),
          Similarities.organizationNames());

  /** How many pairs; {@code -Dsimilarity.pairs=1000000} for the long run. */
  private static final int PAIRS = Integer.getInteger("similarity.pairs", 10_000);

  @Test
  void every_similarity_keeps_the_contract_on_random_unicode() {
    SplittableRandom random = new SplittableRandom(17);
    for (int i = 0; i < PAIRS; i++) {
      String a = RandomText.next(random);
      String b = RandomText.like(a, random);
      for (Similarity s : ALL) {
        double ab = s.similarity(a, b);
        boolean kept = ab >= 0 && ab <= 1 && ab == s.similarity(b, a) && s.similarity(a, a) == 1;
        assertThat(kept).as("%s %s: %s", a, b, ab).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x", "x ", "x. ", "x-", "al ", "abd al-", "bin ", "o'", "李 ", "김", "ー", "ّ", "😀", "\u0000",
        "\uD800", "1 ", "ii ", "(", "\"", "e\u0301", "Ltd. ", "phd, "
      })
  void a_name_of_ten_thousand_characters_takes_no_longer_than_its_beginning(String piece) {
    String text = piece.repeat(10_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (Similarity s : ALL) {
            assertThat(s.similarity(text, text + "y")).isBetween(0.0, 1.0);
            assertThat(s.similarity(text, "Mara Ellison")).isBetween(0.0, 1.0);
          }
        });
  }

  @Test
  void they_differ_in_what_they_forgive() {
    assertThat(Similarities.exact().similarity("Q-17 b", "q17B")).isEqualTo(1);
    assertThat(Similarities.edits().similarity("quillworks", "quilwlorks")).isEqualTo(0.9);
    assertThat(Similarities.words().similarity("Tarn north wing", "North Tarn")).isEqualTo(0.8);
  }

  @Test
  void a_hosts_own_similarity_decides_about_its_attribute() {
    Person a = badge("c", "seven");
    Person b = badge("p", "7");
    Similarity always = (x, y) -> 1;
    Plugins own = Plugins.builder().similarity("badge", always).build();
    assertThat(Matcher.builder().plugins(own).build().compare(a, b).codes())
        .contains("ATTR_BADGE_EQUAL");
    assertThat(Matcher.standard().compare(a, b).codes()).contains("ATTR_BADGE_DIFFERENT");
  }

  private static Person badge(String id, String value) {
    return Person.builder(id).attribute("badge", Attribute.Type.CODE, value).build();
  }
}
