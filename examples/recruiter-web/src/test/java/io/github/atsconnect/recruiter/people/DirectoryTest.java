package io.github.atsconnect.recruiter.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.model.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private final Directory directory =
      new Directory(
          List.of(
              Person.builder("1")
                  .name("Ada Quill")
                  .position(Position.of("Engineer", "Acme"))
                  .build(),
              Person.builder("2").name("Ben Quill").skill("Java").location("Oslo").build()));

  @Test
  void allWordsHaveToBeThere() {
    assertThat(directory.search("quill")).hasSize(2);
    assertThat(directory.search("QUILL  acme")).extracting(Person::id).containsExactly("1");
    assertThat(directory.search("java oslo")).extracting(Person::id).containsExactly("2");
    assertThat(directory.search("quill nobody")).isEmpty();
  }

  @Test
  void noWordsFindEverybody() {
    assertThat(directory.search("  ")).hasSize(2);
    assertThat(directory.byId("3")).isEmpty();
  }
}
