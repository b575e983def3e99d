package io.github.atsconnect.matching.internal.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationNamesTest {

  private static final double ONE_NAME = 0.6;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quillworks, Inc. | Quillworks Incorporated",
        "Quillworks GmbH | Quillworks Gesellschaft mit beschränkter Haftung",
        "ООО \"Ромашка\" | Romashka LLC",
        "Общество с ограниченной ответственностью Ромашка | OOO Romashka",
        "Quillworks S.A.R.L. | QUILLWORKS SARL",
        "Sociedad Anónima Ferrow | Ferrow S.A.",
        "The Ferrow Group | Ferrow Group",
        "Ferrow & Sons Ltd | Ferrow and Sons Limited",
        "F.R.W. Robotics | FRW Robotics",
        "Bank of Northcotte | Northcotte Bank",
        "Ferrow Int'l | Ferrow International",
        "Ferrow Robotic Works | FRW",
        "Ferrow Technologies | Ferrow Technology",
        "Ferow Robotics | Ferrow Robotics",
        "Coal-Tar Works | CoalTar Works",
        "Brigade Forty-Two | Brigade 42",
        "Fund Quill III | Fund Quill 3",
        "Organisation for Quill Research | Organization for Quill Research",
        "Ferrow's Bakery | Ferrow Bakery",
        "U.S. Quill Board | United States Quill Board",
        "Ferrow | Ferrow Europe Sp. z o.o.",
      })
  void variants_of_one_name_are_alike(String a, String b) {
    assertThat(OrganizationNames.similarity(a, b)).isGreaterThan(ONE_NAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ferrow Robotics | Quill Robotics",
        "Ferrow Robotics | Ferrow Aviation",
        "Ferrow of Lisbon, Inc. | Ferrow of Madrid, Inc.",
        "ABC Company | CDE Company",
        "National Oil Company | National Gas Company",
        "ООО Бай | ООО Байкал",
        "The Pudding Trust | The Ferrow Trust",
      })
  void other_names_are_not(String a, String b) {
    assertThat(OrganizationNames.similarity(a, b)).isLessThan(ONE_NAME);
  }

  @Test
  void legal_forms_count_only_when_they_contradict() {
    double none = OrganizationNames.similarity("Ferrow AG", "Ferrow");
    double same = OrganizationNames.similarity("Ferrow AG", "Ferrow Aktiengesellschaft");
    double other = OrganizationNames.similarity("Ferrow AG", "Ferrow GmbH");
    assertThat(none).isEqualTo(1);
    assertThat(same).isEqualTo(1);
    assertThat(other).isLessThan(0.8);
  }

  @Test
  void another_number_is_less_alike_than_the_same() {
    assertThat(OrganizationNames.similarity("Ferrow Fund IV", "Ferrow Fund V"))
        .isLessThan(0.8)
        .isGreaterThan(OrganizationNames.similarity("Ferrow Fund IV", "Quill Fund IV"));
  }

  @Test
  void a_name_of_a_legal_form_alone_is_kept() {
    assertThat(OrganizationNames.similarity("Limited", "Limited")).isEqualTo(1);
    assertThat(OrganizationNames.similarity("SAS", "Limited")).isLessThan(ONE_NAME);
  }
}
