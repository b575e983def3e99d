package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.Similarity;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimilaritiesTest {

  private static final List<Similarity> ALL =
      List.of(Similarities.exact(), Similarities.edits(), Similarities.words());

  @Test
  void every_similarity_keeps_the_contract_on_random_unicode() {
    SplittableRandom random = new SplittableRandom(17);
    for (int i = 0; i < 20_000; i++) {
      String a = text(random);
      String b = random.nextInt(4) == 0 ? a + text(random) : text(random);
      for (Similarity s : ALL) {
        double ab = s.similarity(a, b);
        assertThat(ab).isBetween(0.0, 1.0).isEqualTo(s.similarity(b, a));
        assertThat(s.similarity(a, a)).isEqualTo(1);
      }
    }
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
    assertThat(withSimilarity(always).compare(a, b).codes()).contains("ATTR_BADGE_EQUAL");
    assertThat(Matcher.standard().compare(a, b).codes()).contains("ATTR_BADGE_DIFFERENT");
  }

  private static Matcher withSimilarity(Similarity similarity) {
    return Matcher.builder()
        .plugins(Plugins.builder().similarity("badge", similarity).build())
        .build();
  }

  private static Person badge(String id, String value) {
    return Person.builder(id).attribute("badge", Attribute.Type.CODE, value).build();
  }

  private static String text(SplittableRandom random) {
    StringBuilder out = new StringBuilder();
    int n = random.nextInt(12);
    for (int i = 0; i < n; i++) {
      int kind = random.nextInt(4);
      out.append(
          switch (kind) {
            case 0 -> (char) random.nextInt(0x10000);
            case 1 -> (char) ('a' + random.nextInt(26));
            case 2 -> ' ';
            default -> (char) (0xC0 + random.nextInt(0x200));
          });
    }
    return out.toString();
  }
}
