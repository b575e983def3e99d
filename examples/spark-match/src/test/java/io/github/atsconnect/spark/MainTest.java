package io.github.atsconnect.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program, on files. */
@ExtendWith(LocalSpark.class)
class MainTest {

  @Test
  void linksTwoFilesAndSaysWhatItTook(SparkSession spark, @TempDir Path folder) throws IOException {
    String person =
        """
        {"id": "%s", "name": "%s Quill", "emails": ["%s@quill.example"], "location": "Leeds"}
        """;
    Path candidates = folder.resolve("candidates.jsonl");
    Files.writeString(candidates, person.formatted("c1", "Ada", "ada.quill7"));
    Path profiles = folder.resolve("profiles.jsonl");
    Files.writeString(
        profiles, person.formatted("p1", "Ada", "ada.quill7") + person.formatted("p2", "Bo", "bo"));
    Path out = folder.resolve("links.csv");
    Main main = new Main();
    new CommandLine(main)
        .parseArgs(
            "--candidates", candidates.toString(),
            "--profiles", profiles.toString(),
            "--out", out.toString());
    assertThat(Main.summary(main.link(spark), new Effort(), 1))
        .startsWith("1 candidates against 2 profiles: 1 matches, 0 to review; ");
    List<String> lines = new ArrayList<>();
    try (Stream<Path> parts = Files.list(out)) {
      for (Path part : parts.filter(p -> p.toString().endsWith(".csv")).toList()) {
        lines.addAll(Files.readAllLines(part));
      }
    }
    assertThat(lines).hasSize(2).contains("left_id,right_id,probability,decision");
    assertThat(lines.get(1)).startsWith("c1,p1,0.9").endsWith(",match");
  }

  @Test
  void saysWhatIsMissing() {
    StringWriter text = new StringWriter();
    new CommandLine(new Main()).setErr(new PrintWriter(text)).execute("--candidates", "x");
    assertThat(text.toString()).contains("--profiles").contains("--out");
  }
}
