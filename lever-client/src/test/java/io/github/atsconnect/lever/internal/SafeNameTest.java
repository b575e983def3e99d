package io.github.atsconnect.lever.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.Campaign;
import io.github.atsconnect.lever.DocumentType;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F14: names that climb, hide, fool or name a device. */
class SafeNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cv.pdf | cv.pdf",
        "../../etc/passwd | passwd.pdf",
        "..\\..\\boot.ini | boot.pdf",
        "C:\\temp\\cv.docx | cv.pdf",
        ".bashrc | bashrc.pdf",
        "con.pdf | document.pdf",
        "LPT1 | document.pdf",
        "con.x.pdf | document.pdf",
        "Lebenslauf Müller (2024).pdf | Lebenslauf Müller (2024).pdf",
        "履歴書.pdf | 履歴書.pdf",
        "~/.ssh/id_rsa | id_rsa.pdf",
        "a;rm -rf * | a_rm -rf.pdf",
      })
  void aNameIsMadeHarmless(String name, String expected) {
    assertThat(SafeName.clean(name, DocumentType.PDF)).isEqualTo(expected);
  }

  @Test
  void whatCannotBeSeenInANameIsTakenOut() {
    assertThat(SafeName.clean("cv\u0000.exe", DocumentType.PDF)).isEqualTo("cv.pdf");
    assertThat(SafeName.clean("cv\u202Efdp.exe", DocumentType.PDF)).isEqualTo("cv_fdp.pdf");
  }

  @Test
  void aNameIsTakenFromTheHeaderInEachOfItsSpellings() {
    assertThat(SafeName.of("attachment; filename=cv.pdf", DocumentType.PDF)).isEqualTo("cv.pdf");
    assertThat(SafeName.of("attachment; filename=\"my \\\"cv\\\".pdf\"", DocumentType.PDF))
        .isEqualTo("my _cv.pdf");
    assertThat(
            SafeName.of(
                "attachment; filename=\"x\"; filename*=UTF-8''Lebensl%C3%A4ufe.pdf",
                DocumentType.PDF))
        .isEqualTo("Lebensläufe.pdf");
    assertThat(SafeName.of("attachment; filename*=UTF-8''%ZZ", DocumentType.PDF))
        .isEqualTo("document.pdf");
    assertThat(SafeName.of("", DocumentType.UNKNOWN)).isEqualTo("document.bin");
  }

  @Test
  void noNameAtAllLeavesItsDirectoryOrHides() {
    Random random = Campaign.random();
    String nasty = "./\\:*?\"<>|\u0000\u202E\uFF0F\u2215 \n%";
    for (int i = 0; i < Campaign.size(5000, 500_000); i++) {
      StringBuilder name = new StringBuilder();
      for (int j = random.nextInt(30); j >= 0; j--) {
        name.append(
            random.nextBoolean()
                ? nasty.charAt(random.nextInt(nasty.length()))
                : (char) random.nextInt(0x10000));
      }
      assertThat(SafeName.clean(name.toString(), DocumentType.PDF))
          .as("seed %d, name %d", Campaign.SEED, i)
          .endsWith(".pdf")
          .doesNotStartWith(".")
          .doesNotContain("/", "\\", ":", "\u0000", "\u202E", "\n")
          .hasSizeLessThan(300);
    }
  }
}
