package io.github.atsconnect.matching.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecognitionTest {

  private final List<Integer> asked = new ArrayList<>();
  private final byte[] scan =
      Pdfs.raw(
          List.of(
              Pdfs.object("<< /Type /Catalog /Pages 2 0 R >>"),
              Pdfs.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
              Pdfs.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>")));

  private ResumeReader with(Optional<String> text) {
    return PatientReader.get()
        .withRecognition(
            file -> {
              asked.add(file.length);
              return text;
            });
  }

  @Test
  void a_scan_says_what_a_host_makes_out() {
    Resume resume = with(Optional.of("Ada Quill\nada@quill.example\n")).read(scan);
    assertThat(resume.status()).isEqualTo(ResumeStatus.OK);
    assertThat(resume.emails()).containsExactly("ada@quill.example");
    assertThat(asked).containsExactly(scan.length);
  }

  @Test
  void it_stays_without_text_where_nothing_is_made_out() {
    assertThat(with(Optional.empty()).read(scan).status()).isEqualTo(ResumeStatus.NO_TEXT);
    assertThat(with(Optional.of(" ")).read(scan).status()).isEqualTo(ResumeStatus.NO_TEXT);
    ResumeReader failing =
        PatientReader.get()
            .withRecognition(
                file -> {
                  throw new IllegalStateException("ada@quill.example");
                });
    assertThat(failing.read(scan).status()).isEqualTo(ResumeStatus.NO_TEXT);
  }

  @Test
  void other_files_are_not_shown_to_it() {
    ResumeReader reader = with(Optional.of("x"));
    assertThat(reader.read(Pdfs.oneColumn()).name()).contains("Maren Holloway");
    assertThat(reader.readText("Ada Quill\nada@quill.example").emails()).hasSize(1);
    assertThat(reader.read(new byte[3]).status().isOk()).isFalse();
    assertThat(asked).isEmpty();
  }
}
