package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which digits among the contacts are phone numbers. */
class PhonesTest {
  private final ResumeReader reader = PatientReader.get();

  private List<String> phones(String contacts) {
    return reader.readText("Maren Holloway\n" + contacts + "\n\nExperience\n").phones();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Haifa, Israel / 050-555-0199 | 050-555-0199",
        "הרצליה, ישראל / 0505550199 | 0505550199",
        "東京, 日本 / 090-5550-1234 | 090-5550-1234",
        "Hà Nội, Việt Nam / 0912 555 019 | 0912 555 019",
        "Curitiba, Brasil / 41 95550-1234 | 41 95550-1234",
        "m.holloway@example.pl / 601 555 019 | 601 555 019",
        "هاتف: ٠٥٠٥٥٥٠١٩٩ | 0505550199",
        "Tel. +44 117 555 0199 ext. 23 | +44 117 555 0199",
        "(212) 555-0147 x12 | (212) 555-0147",
        "+49 30 5550199, Durchwahl 17 | +49 30 5550199"
      })
  void aNumberIsReadAsPrintedAndWithoutItsExtension(String contacts, String phone) {
    assertThat(phones(contacts.replace(" / ", "\n"))).containsExactly(phone);
  }

  @Test
  void digitsThatNobodyCanDialInTheCountryOfTheAddressAreNoPhone() {
    assertThat(phones("Gdańsk, Polska\nPESEL 90010112345678")).isEmpty();
    assertThat(phones("Gdańsk, Polska\n601 555 019\n90010112345678"))
        .containsExactly("601 555 019");
  }

  @Test
  void aFaxIsNoPhone() {
    assertThat(phones("Tel. +44 117 555 0199\nFax +44 117 555 0188"))
        .containsExactly("+44 117 555 0199");
  }
}
