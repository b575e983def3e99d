package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

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
  void a_model_of_the_first_version_is_read_as_it_was_meant() throws IOException {
    String old = "{\"version\":1,\"inStore\":0.4,\"levels\":{\"NAME_EQUAL\":{\"m\":0.5,\"u\":2}}}";
    MatchModel read = MatchModel.read(new StringReader(old));
    assertThat(read.inStore()).isEqualTo(0.4);
    StringWriter json = new StringWriter();
    read.write(json);
    assertThat(json.toString()).contains("\"version\" : 2").doesNotContain("rarity");
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
}
