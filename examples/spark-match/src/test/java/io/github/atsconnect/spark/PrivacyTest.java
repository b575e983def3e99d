package io.github.atsconnect.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.matching.MatchModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.io.LZ4CompressionCodec;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What of people is written anywhere. */
@ExtendWith(LocalSpark.class)
class PrivacyTest {

  private static final String RARE = "zyxwqvutski";

  @Test
  void resultsHoldIdsAndNumbersOnly(SparkSession spark) {
    List<Row> all = new ArrayList<>();
    link(
        spark,
        List.of(candidate("c1")),
        List.of(candidate("p1")),
        links -> all.addAll(links.collectAsList()));
    assertThat(all.get(0).schema().fieldNames())
        .containsExactly("left_id", "right_id", "probability", "decision");
    assertThat(all.toString()).doesNotContainIgnoringCase(RARE);
  }

  @Test
  void filesThatSparkMovesPeopleWithShowNone(SparkSession spark) throws IOException {
    byte[] packed = Steps.STEPS.pack(People.person(row(spark, candidate("c1"))));
    assertThat(new String(packed, ISO_8859_1)).contains(RARE);
    List<Path> files = new ArrayList<>();
    StringBuilder seen = new StringBuilder();
    link(
        spark,
        List.of(candidate("c1")),
        List.of(candidate("p1")),
        links -> {
          links.collectAsList();
          files.addAll(files(Path.of(spark.conf().get("spark.local.dir"))));
          files.forEach(file -> seen.append(text(file)));
        });
    assertThat(files).anyMatch(file -> file.getFileName().toString().startsWith("shuffle_"));
    assertThat(seen.length()).isGreaterThan(packed.length);
    assertThat(seen.toString()).doesNotContain(RARE);
    // What hides the name is the encryption, on by default: compression leaves it as it is.
    assertThat(spark.conf().get("spark.io.encryption.enabled")).isEqualTo("true");
    assertThat(new String(compressed(packed), ISO_8859_1)).contains(RARE);
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream to = new LZ4CompressionCodec(new SparkConf()).compressedOutputStream(out)) {
      to.write(bytes);
    }
    return out.toByteArray();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCandidateWhoIsThereTwiceIsRefusedWithoutANameInTheMessage(SparkSession spark) {
    List<Row> twice = List.of(candidate("c1"), candidate("c1"));
    assertThatThrownBy(() -> link(spark, twice, List.of(candidate("p1")), Dataset::count))
        .rootCause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("same id")
        .message()
        .doesNotContainIgnoringCase(RARE);
  }

  @Test
  void linesThatCannotBeReadAreLeftOutAndCounted(SparkSession spark, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("people.jsonl");
    Files.writeString(
        file,
        """
        {"id": "c1", "name": "Ada Quill", "emails": ["ada@quill.example"]}
        {"id": "c2", "name": "Bo Tarn", "emails": "not a list"}
        {"name": "Nobody's id"}
        not JSON
        {"id": "c3", "name": "Ada Quill", "unknown": [1], "attributes": {"badge": {"value": "7"}}}
        """);
    Dataset<Row> people = People.read(spark, file.toString());
    LongAccumulator unread = spark.sparkContext().longAccumulator();
    assertThat(Packed.of(people, unread).count()).isEqualTo(2);
    assertThat(unread.value()).isEqualTo(3);
    assertThat(Packed.of(people).select("id").collectAsList().stream().map(r -> r.getString(0)))
        .containsExactlyInAnyOrder("c1", "c3");
  }

  private static Row candidate(String id) {
    return Worlds.person(id, "Ada " + RARE, "ada@quill.example", "Leeds", "Quillworks");
  }

  private static Row row(SparkSession spark, Row row) {
    return People.of(spark.createDataFrame(List.of(row), People.SCHEMA)).first();
  }

  private static void link(
      SparkSession spark, List<Row> candidates, List<Row> profiles, Consumer<Dataset<Row>> writer) {
    new BulkLink(MatchModel.standard(), 0.01, 0.99, false)
        .link(
            spark,
            People.of(spark.createDataFrame(candidates, People.SCHEMA)),
            People.of(spark.createDataFrame(profiles, People.SCHEMA)),
            writer);
  }
}
