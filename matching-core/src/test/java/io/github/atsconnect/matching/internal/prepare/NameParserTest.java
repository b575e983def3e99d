package io.github.atsconnect.matching.internal.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mara Ellison | mara | ellison",
        "ELLISON, MARA | mara | ellison",
        "Ellison, Mara Jane | mara | ellison",
        "Mara Ellison, PhD | mara | ellison",
        "Mara Ellison, SHRM-CP | mara | ellison",
        "Mara Ellison, P.E. | mara | ellison",
        "Mara Ellison Ph.D. | mara | ellison",
        "Mara Ellison Jr. | mara | ellison",
        "Dr. Mara Ellison | mara | ellison",
        "Prof. Dr. Mara Ellison MBA | mara | ellison",
        "Ludwig van der Meer | ludwig | meer",
        "Björk Þórsdóttir | bjork | thorsdottir",
        "mara ELLISON | mara | ellison",
        "Wei Ma | wei | ma",
      })
  void finds_given_and_family_name(String full, String given, String family) {
    NameForm form = NameParser.parse(PersonName.of(full));
    assertThat(form.given()).isEqualTo(given);
    assertThat(form.family()).isEqualTo(family);
  }

  @Test
  void keeps_what_stands_between() {
    assertThat(NameParser.parse(PersonName.of("Ana Lucía Prado Quiroga")).between())
        .containsExactly("lucia", "prado");
  }

  @Test
  void nicknames_in_brackets_and_quotes_stand_beside() {
    assertThat(NameParser.parse(PersonName.of("Roberta (Bobbie) Kern")).alternatives())
        .containsExactly("bobbie");
    assertThat(NameParser.parse(PersonName.of("Roberta \"Bobbie\" Kern")).family())
        .isEqualTo("kern");
  }

  @Test
  void separated_parts_are_taken_as_they_are() {
    NameForm form = NameParser.parse(PersonName.of("Mary Ann", "de la Cruz"));
    assertThat(form.given()).isEqualTo("mary");
    assertThat(form.family()).isEqualTo("cruz");
    assertThat(form.between()).contains("ann");
  }

  @Test
  void one_word_is_a_family_name() {
    NameForm form = NameParser.parse(PersonName.of("Suharno"));
    assertThat(form.given()).isEmpty();
    assertThat(form.family()).isEqualTo("suharno");
  }

  @Test
  void signs_only_leave_nothing() {
    assertThat(NameParser.parse(PersonName.of("😀 !!")).isEmpty()).isTrue();
  }
}
