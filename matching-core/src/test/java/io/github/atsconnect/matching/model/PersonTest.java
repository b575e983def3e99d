package io.github.atsconnect.matching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PersonTest {

  private final Person person =
      Person.builder("7")
          .name("Ada Bellweather")
          .email("ada@quillworks.example")
          .email("ada@quillworks.example")
          .phone(" ")
          .position(Position.of("", " "))
          .position(Position.of("Actuary", "Quillworks"))
          .attribute("badge", Attribute.Type.ID, "Q-17")
          .build();

  @Test
  void blank_values_are_ignored_and_repeated_ones_kept_once() {
    assertThat(person.emails()).containsExactly("ada@quillworks.example");
    assertThat(person.phones()).isEmpty();
    assertThat(person.positions()).hasSize(1);
  }

  @Test
  void texts_show_no_personal_data() {
    String all = person + " " + person.names() + person.positions() + person.attributes();
    assertThat(all).doesNotContain("Ada", "Bellweather", "quillworks", "Actuary", "Q-17");
  }

  @Test
  void merging_adds_what_is_new_and_keeps_the_id() {
    Person merged =
        person.toBuilder()
            .merge(Person.builder("8").name("Ada B.").phone("+44 20 7946 0018").build())
            .build();
    assertThat(merged.id()).isEqualTo("7");
    assertThat(merged.names()).hasSize(2);
    assertThat(merged.phones()).hasSize(1);
  }

  @Test
  void collections_cannot_be_changed() {
    assertThatThrownBy(() -> person.emails().add("x"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void an_id_is_needed() {
    assertThatThrownBy(() -> Person.builder(" ")).hasMessageContaining("id");
  }

  @Test
  void partial_dates_read_years_and_months_only() {
    assertThat(PartialDate.parse("2024-03").orElseThrow()).isEqualTo(PartialDate.of(2024, 3));
    assertThat(PartialDate.parse("2024-03-15").orElseThrow().toString()).isEqualTo("2024-03");
    assertThat(PartialDate.parse("present")).isEmpty();
    assertThat(PartialDate.parse("2024-13")).isEmpty();
    assertThat(PartialDate.of(2024).latestMonth() - PartialDate.of(2024).earliestMonth())
        .isEqualTo(11);
  }
}
