package io.github.atsconnect.recruiter.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.Person;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT10S,just now",
    "PT1M,1 minute ago",
    "PT5H,5 hours ago",
    "P1D,1 day ago",
    "P59D,59 days ago",
    "P90D,3 months ago",
    "P800D,2 years ago"
  })
  void aTimeIsSaidAsPeopleSayIt(Duration before, String words) {
    assertThat(Words.ago(NOW.minus(before), NOW)).isEqualTo(words);
  }

  @Test
  void noProbabilityIsPlainlyZeroOrAll() {
    assertThat(Words.percent(1)).isEqualTo("over 99.9 %");
    assertThat(Words.percent(0)).isEqualTo("under 0.1 %");
    assertThat(Words.percent(0.5)).isEqualTo("50.0 %");
  }

  @Test
  void initialsSurviveWhateverIsAName() {
    assertThat(Words.initials(Person.builder("1").name("Ada Quill").build())).isEqualTo("AQ");
    assertThat(Words.initials(Person.builder("2").name("Cher").build())).isEqualTo("C");
    assertThat(Words.initials(Person.builder("3").name("Ada Quill, MBA").build())).isEqualTo("AQ");
    assertThat(Words.initials(Person.builder("4").name("𝒜 𝒬").build())).isEqualTo("𝒜𝒬");
  }

  @Test
  void onlyAddressesOfTheWebStandInLinks() {
    assertThat(Addresses.isWeb("https://hire.lever.co/x")).isTrue();
    assertThat(Addresses.isWeb("javascript:alert(1)")).isFalse();
    assertThat(Addresses.isWeb("not an address")).isFalse();
    assertThat(Addresses.web("linkedin.com/in/ada")).isEqualTo("https://linkedin.com/in/ada");
    assertThat(Addresses.web("javascript:alert(1)")).startsWith("https://");
  }
}
