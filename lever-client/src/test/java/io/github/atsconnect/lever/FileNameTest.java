package io.github.atsconnect.lever;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.internal.SafeName;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "attachment; filename=\"R\u00c3\u00a9sum\u00c3\u00a9 M\u00c3\u00bcller.pdf\"|Résumé Müller.pdf",
        "attachment; filename=\"R\u00e9sum\u00e9.pdf\"|Résumé.pdf",
        "attachment; filename*=UTF-8''%E9%zz.pdf; filename=\"fallback.pdf\"|fallback.pdf",
        "attachment; filename*=UTF-8''%E9.pdf; filename=fallback.pdf|fallback.pdf",
        "attachment; filename*=nonsense; filename=\"b.pdf\"|b.pdf",
        "attachment; filename*=no-such-charset''b.pdf; filename=\"c.pdf\"|c.pdf",
        "attachment; filename=\"EURO.pdf\"; filename*=utf-8''%e2%82%ac%20rates.pdf|rates.pdf",
        "attachment; filename*=iso-8859-1'en'%E9t%E9.pdf|été.pdf",
        "attachment; FILENAME = \"upper.pdf\"|upper.pdf",
        "attachment; filename=\"a; b=c.pdf\"; size=5|a_ b_c.pdf",
        "attachment; filename=\"a\\\"b\\(c\\).pdf\"|a_b(c).pdf",
        "attachment; filename=\"C:\\Users\\ada\\cv.pdf\"|cv.pdf",
        "attachment; filename=\"../../etc/cv.pdf\"|cv.pdf",
        "attachment; filename=\"=?UTF-8?B?UsOpc3Vtw6kucGRm?=\"|Résumé.pdf",
        "attachment; filename=\"=?utf-8?Q?R=C3=A9sum=C3=A9_x.pdf?=\"|Résumé x.pdf",
        "attachment; filename=\"My%20CV%20%C3%A9.pdf\"|My CV é.pdf",
        "attachment; filename=\"100% remote.pdf\"|100_ remote.pdf",
        "attachment; filename*=UTF-8''cv%E2%80%AEfdp.exe|cv_fdp.pdf",
        "attachment; filename=plain.pdf; x=y|plain.pdf",
        "attachment; notfilename=\"no.pdf\"|document.pdf",
        "attachment; filename=\"\"|document.pdf",
        "attachment; filename=\"unfinished.pdf|unfinished.pdf",
        "attachment|document.pdf"
      })
  void aNameIsReadAsServersWriteIt(String header, String name) {
    assertThat(SafeName.of(header, DocumentType.PDF)).isEqualTo(name);
  }

  @Test
  void aHostileHeaderTakesNoTime() {
    for (String each :
        new String[] {"filename*=utf-8'", "filename=\"\\", ";=", "=?a?b?", "filename= ", "%%"}) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () ->
                      org.junit.jupiter.api.Assertions.assertTimeout(
                          Duration.ofSeconds(2),
                          () -> SafeName.of(each.repeat(100_000), DocumentType.PDF))))
          .isNull();
    }
  }
}
