package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchModelTest {

  @Test
  void a_learnt_model_survives_writing_and_reading() throws IOException {
    Fixtures world = Fixtures.world(1_500, 21);
    MatchModel learnt =
        Trainer.standard().learn(world.candidates::forEach, world.profiles::forEach);
    StringWriter json = new StringWriter();
    learnt.write(json);
    MatchModel read = MatchModel.read(new StringReader(json.toString()));
    assertThat(read.fingerprint()).isEqualTo(learnt.fingerprint());
    assertThat(json.toString()).contains("NAME_EQUAL").doesNotContain("Bellweather");
  }

  @Test
  void learning_twice_gives_the_same_weights() {
    Fixtures world = Fixtures.world(900, 22);
    assertThat(
            Trainer.standard()
                .learn(world.candidates::forEach, world.profiles::forEach)
                .fingerprint())
        .isEqualTo(
            Trainer.standard()
                .learn(world.candidates::forEach, world.profiles::forEach)
                .fingerprint());
  }

  @Test
  void the_share_of_candidates_in_the_store_is_learnt() {
    Fixtures world = Fixtures.world(3_000, 23);
    MatchModel learnt =
        Trainer.standard().learn(world.candidates::forEach, world.profiles::forEach);
    double truth = (double) world.truth.size() / world.candidates.size();
    assertThat(learnt.inStore()).isBetween(truth - 0.12, truth + 0.12);
  }

  @Test
  void nothing_to_learn_from_leaves_the_shipped_weights() {
    assertThat(Trainer.standard().learn(sink -> {}, sink -> {}).fingerprint())
        .isEqualTo(MatchModel.standard().fingerprint());
  }

  @Test
  void bits_without_measure_are_refused_by_name() {
    assertThatThrownBy(
            () ->
                MatchModel.read(
                    new StringReader("{\"version\":2,\"levels\":{},\"together\":{\"A B\":1e9}}")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("A B");
  }

  @Test
  void a_model_of_version_1_is_read() throws IOException {
    String file = fixture("model-v1.json");
    MatchModel old = MatchModel.read(new StringReader(file));

    StringWriter now = new StringWriter();
    old.write(now);

    assertThat(old.inStore()).isEqualTo(0.6962758338732636);
    assertThat(now.toString()).contains("0.6444219066937121");
    assertThat(chances(now.toString())).isEqualTo(chances(file)).hasSizeGreaterThan(60);
    Person ada = Person.builder("a").name("Ada Bellweather").email("ab77@quill.example").build();
    assertThat(Matcher.builder().model(old).build().compare(ada, ada).bits()).isGreaterThan(20);
  }

  @Test
  void levels_and_fields_that_the_library_does_not_know_are_passed_over() throws IOException {
    String file = fixture("model-v1.json");
    String newer =
        file.replaceFirst(
            "\"levels\" : \\{",
            "\"notes\": [{\"a\": 1}], \"levels\": {"
                + "\"STAR_SIGN\": {\"m\": 0.5, \"u\": 0.1, \"by\": \"us\"},");
    Person ada = Person.builder("a").name("Ada Bellweather").email("ab77@quill.example").build();

    assertThat(score(newer, ada)).isEqualTo(score(file, ada));
  }

  @ParameterizedTest
  @ValueSource(strings = {"levels", "features"})
  void what_has_another_shape_is_refused_by_name(String field) {
    for (String shape : List.of("1", "\"text\"", "[]", "null")) {
      assertThatThrownBy(
              () ->
                  MatchModel.read(
                      new StringReader("{\"version\":1,\"" + field + "\":" + shape + "}")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(field);
    }
    assertThatThrownBy(
            () -> MatchModel.read(new StringReader("{\"version\":1,\"features\":{\"badge\":7}}")))
        .hasMessageContaining("badge");
  }

  @Test
  void a_newer_version_is_refused_with_the_remedy() {
    assertThatThrownBy(() -> MatchModel.read(new StringReader("{\"version\":99,\"levels\":{}}")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("99")
        .hasMessageContaining("Train");
  }

  @Test
  void impossible_chances_are_refused_by_name() {
    assertThatThrownBy(
            () ->
                MatchModel.read(
                    new StringReader(
                        "{\"version\":1,\"levels\":{\"NAME_EQUAL\":{\"m\":7,\"u\":1}}}")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("NAME_EQUAL");
  }

  @Test
  void what_is_no_json_is_refused() {
    assertThatThrownBy(() -> MatchModel.read(new StringReader("weights")))
        .isInstanceOf(IOException.class);
  }

  private static double score(String model, Person person) throws IOException {
    return Matcher.builder()
        .model(MatchModel.read(new StringReader(model)))
        .build()
        .compare(person, person)
        .bits();
  }

  /** The numbers of the levels, in the order of their codes. */
  private static List<String> chances(String json) {
    return Pattern.compile("\"[mu]\" : ([0-9.E-]+)")
        .matcher(json)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  private static String fixture(String name) throws IOException {
    try (InputStream in = MatchModelTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
