package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.Attribute;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.spi.Similarity;
import org.junit.jupiter.api.Test;

class SimilaritiesTest {

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
}
