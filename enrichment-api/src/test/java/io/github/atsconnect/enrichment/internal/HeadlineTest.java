package io.github.atsconnect.enrichment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.Person;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Acme, Globex, Initech             ; ?@Acme|?@Globex|?@Initech
          Acme, Inc., Globex                ; ?@Acme|?@Globex
          Engineer at Acme                  ; Engineer@Acme
          Senior Engineer @ Acme | Globex   ; Senior Engineer@Acme|?@Globex
          Leiterin Einkauf bei Acme GmbH    ; Leiterin Einkauf@Acme GmbH
          Data Scientist                    ; Data Scientist@?
          Acme                              ; ?@Acme
          Helping teams find the people who make them better every day ; ''
          """)
  void isTakenApartIntoJobs(String headline, String expected) {
    Person person = read(headline);

    assertThat(
            person.positions().stream()
                .map(p -> p.title().orElse("?") + "@" + p.company().orElse("?"))
                .collect(Collectors.joining("|")))
        .isEqualTo(expected);
    assertThat(person.headline()).hasValue(headline);
  }

  @Test
  void schoolsAreSchools() {
    Person person = read("Acme, Example University, Globex");

    assertThat(person.schools()).containsExactly("Example University");
    assertThat(person.positions()).hasSize(2);
  }

  @Test
  void anEmptyOrEndlessOneSaysNothing() {
    assertThat(read("  ").headline()).isEmpty();
    assertThat(read("word, ".repeat(5_000)).positions()).isEmpty();
    assertThat(read("x".repeat(50_000)).positions()).hasSizeLessThan(2);
  }

  private static Person read(String headline) {
    Person.Builder person = Person.builder("c1");
    Headline.addTo(person, headline);
    return person.build();
  }
}
