package io.github.atsconnect.connect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.atsconnect.matching.resume.Resume;
import io.github.atsconnect.matching.resume.ResumeStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeCommandTest {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "status",
          "name",
          "emails",
          "phones",
          "links",
          "location",
          "positions",
          "schools",
          "skills",
          "latestTitle",
          "latestCompany",
          "hiddenText",
          "pages");

  @TempDir Path folder;

  @Test
  void answersEachFileWithALineOfJsonInTheOrderOfTheFiles() throws IOException {
    Path first = Files.write(folder.resolve("b.PDF"), new byte[] {1, 2, 3});
    Path second = Files.write(folder.resolve("a.txt"), new byte[] {0});

    Run run = Run.connect("resume", first.toString(), second.toString());

    assertThat(run.status()).isZero();
    assertThat(run.jsonLines()).extracting(j -> j.get("id").asText()).containsExactly("b", "a.txt");
    assertThat(run.jsonLines())
        .allSatisfy(
            j -> {
              assertThat(j.get("status").asText()).isEqualTo("not-pdf");
              assertThat(j.fieldNames()).toIterable().containsExactlyElementsOf(FIELDS);
            });
  }

  @Test
  void saysWhereEachValueStandsAndDrawsIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("ada.txt"), "Ada <Quill\nada@quill.example\n+44 20 7946 0018\n");
    Path drawn = folder.resolve("drawn.html");

    Run run = Run.connect("resume", "--where", "--debug-html", drawn.toString(), file.toString());

    JsonNode email = run.jsonLines().get(0).at("/findings");
    assertThat(email).isNotEmpty();
    assertThat(email)
        .anySatisfy(
            f -> {
              assertThat(f.get("field").asText()).isEqualTo("email");
              assertThat(f.get("value").asText()).isEqualTo("ada@quill.example");
              assertThat(f.get("page").asInt()).isEqualTo(1);
              assertThat(f.get("box")).hasSize(4);
              assertThat(f.get("source").asText()).isEqualTo("printed");
              assertThat(f.get("confidence").asDouble()).isBetween(0.5, 1.0);
            });
    assertThat(Files.readString(drawn))
        .contains("Ada &lt;Quill", "class=\"box-email\"", "ada@quill.example")
        .doesNotContain("<script", "<Quill");
  }

  @Test
  void readsInAProcessOfItsOwnAlike() throws IOException {
    Path file = Files.writeString(folder.resolve("ada.txt"), "Ada Quill\nada@quill.example\n");

    Run within = Run.connect("resume", file.toString());
    Run apart = Run.connect("resume", "--isolated", file.toString());

    assertThat(apart.jsonLines()).isEqualTo(within.jsonLines());
  }

  @Test
  void aFileThatIsNotThereFailsTheJobButNotTheOthers() throws IOException {
    Path there = Files.writeString(folder.resolve("there.pdf"), "no PDF");

    Run run = Run.connect("resume", folder.resolve("missing.pdf").toString(), there.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.jsonLines()).hasSize(1);
    assertThat(run.err()).contains("missing.pdf");
  }

  @Test
  void theLatestJobIsTheOneThatGoesOn() {
    Resume resume =
        new Resume(
            ResumeStatus.OK,
            "Ada Quill",
            List.of("ada@example.org"),
            List.of(),
            List.of(),
            null,
            List.of(
                new Resume.Entry("Intern", "Globex", "2018", "2019"),
                new Resume.Entry("Engineer", "Acme", "2019-02", "present")),
            List.of(),
            List.of(),
            false,
            1);

    JsonNode json = Run.parse(Json.line(ResumeCommand.fields("r", resume)));

    assertThat(json.get("latestTitle").asText()).isEqualTo("Engineer");
    assertThat(json.get("latestCompany").asText()).isEqualTo("Acme");
    assertThat(json.get("location").isNull()).isTrue();
    assertThat(json.at("/positions/1/end").asText()).isEqualTo("present");
    assertThat(json.get("hiddenText").isBoolean()).isTrue();
  }
}
