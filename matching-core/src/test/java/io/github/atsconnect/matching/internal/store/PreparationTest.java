package io.github.atsconnect.matching.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.internal.prepare.Additions;
import io.github.atsconnect.matching.internal.prepare.Preparer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreparationTest {

  private static final Path RESOURCES =
      Path.of("src/main/resources/io/github/atsconnect/matching/internal");

  @Test
  void every_word_list_counts() throws IOException {
    assertThat(listed("lexicon")).containsExactlyInAnyOrderElementsOf(Preparation.LEXICON);
    assertThat(listed("text")).containsExactlyInAnyOrderElementsOf(Preparation.TEXT);
  }

  private static List<String> listed(String folder) throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void preparers_that_prepare_alike_have_one_name_and_others_another() {
    long plain = Preparation.of(new Preparer());
    assertThat(Preparation.of(new Preparer())).isEqualTo(plain);
    Additions keys = new Additions(List.of(), List.of(p -> p.skills()), true);
    assertThat(Preparation.of(new Preparer(keys))).isNotEqualTo(plain);
    Additions alone = new Additions(List.of(), List.of(p -> p.skills()), false);
    assertThat(Preparation.of(new Preparer(alone)))
        .isNotIn(plain, Preparation.of(new Preparer(keys)));
  }
}
