package io.github.atsconnect.enrichment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers wrote is shown only where it is what it says. */
class CandidacyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//hire.example/x",
        "https:hire",
        "https://user@hire.example/x",
        "not an address",
        ""
      })
  void onlyAnAddressOfTheWebIsShown(String address) {
    assertThat(Candidacy.webPage(address)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://hire.example/x", "HTTP://hire.example/x?y=1#z"})
  void addressesOfTheWebAreShown(String address) {
    assertThat(Candidacy.webPage(address)).hasToString(address);
  }

  @ParameterizedTest
  @CsvSource({
    "cv.pdf, cv.pdf",
    "../../etc/passwd, passwd",
    "C:\\fake\\cv.pdf, cv.pdf",
    "cv\u202Efdp.exe, cvfdp.exe",
    "'c\u0000v\r\n.pdf', cv.pdf",
    "a\u200Bb\uFEFF.pdf, ab.pdf",
    "\u2067.., attachment",
    "'/', attachment",
    "Lebenslauf Müller 履歴書.pdf, Lebenslauf Müller 履歴書.pdf"
  })
  void aFileNameIsShownWithoutPathAndWithoutWhatIsNotSeen(String name, String shown) {
    assertThat(FileNames.shown(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 10_000})
  void aLongFileNameIsShortenedBeforeItsEnding(int length) {
    String name = FileNames.shown("🙂".repeat(length) + ".pdf");

    assertThat(name).endsWith(".pdf");
    assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(200);
  }
}
