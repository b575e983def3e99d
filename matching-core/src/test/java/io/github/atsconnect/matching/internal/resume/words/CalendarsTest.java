package io.github.atsconnect.matching.internal.resume.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.resume.PatientReader;
import io.github.atsconnect.matching.resume.Resume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

  @ParameterizedTest
  @CsvSource({
    "2020-06, 2020-06",
    "2020, 2020",
    "2563-01, 2020-01",
    "2559, 2016",
    "1398-01, 2019",
    "1440, 2018",
    "平成26年4月, 2014-04",
    "令和元年9月, 2019-09",
    "昭和 63年, 1988",
    "R3.4, 2021-04",
    "民國108年, 2019",
    "平成26年13月, 2014",
  })
  void dates_of_other_calendars_are_those_of_the_common_one(String printed, String common) {
    assertThat(Calendars.read(printed)).map(Object::toString).contains(common);
  }

  @ParameterizedTest
  @CsvSource({"present", "1398年", "平成", "x"})
  void what_is_no_date_is_none(String text) {
    assertThat(Calendars.read(text)).isEmpty();
  }

  @Test
  void a_résumé_keeps_what_is_printed_and_its_person_has_what_it_means() {
    Resume resume =
        PatientReader.get()
            .readText(
                "สมชาย ใจดี\nsomchai@example.org\n\nประสบการณ์ทำงาน\n\nวิศวกรซอฟต์แวร์\n"
                    + "บริษัท สยามเทค จำกัด\nมกราคม 2563 - ปัจจุบัน\n");
    assertThat(resume.positions().get(0).startOrNull()).isEqualTo("2563-01");
    assertThat(resume.toPerson("c").positions().get(0).start())
        .map(Object::toString)
        .contains("2020-01");
  }
}
