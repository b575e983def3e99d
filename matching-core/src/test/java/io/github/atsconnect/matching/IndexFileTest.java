package io.github.atsconnect.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.atsconnect.matching.model.Alternative;
import io.github.atsconnect.matching.model.Decision;
import io.github.atsconnect.matching.model.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFileTest {

  @TempDir Path folder;

  private final SplittableRandom random = new SplittableRandom(41);

  private List<Person> people(String prefix, int n) {
    List<Person> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      out.add(RandomPeople.next(prefix + i, random));
    }
    return out;
  }

  private static void answersAlike(CandidateIndex one, CandidateIndex other, List<Person> asked) {
    assertThat(one.size()).isEqualTo(other.size());
    for (Person candidate : asked) {
      Decision mine = one.matcher().withFloor(0).match(candidate);
      Decision theirs = other.matcher().withFloor(0).match(candidate);
      assertThat(mine.outcome()).isEqualTo(theirs.outcome());
      assertThat(mine.noneProbability()).isEqualTo(theirs.noneProbability());
      assertThat(facts(mine)).isEqualTo(facts(theirs));
    }
  }

  private static List<String> facts(Decision decision) {
    return decision.alternatives().stream()
        .map((Alternative a) -> a.personId() + a.probability() + a.explanation().parts())
        .toList();
  }

  @Test
  void an_opened_index_answers_as_the_one_that_was_saved() throws IOException {
    List<Person> store = people("p", 3_000);
    store.add(Person.builder("half \uD83D character").name("Ada Quill").build());
    List<Person> asked = people("c", 40);
    asked.add(store.get(3_000));
    CandidateIndex built = CandidateIndex.of(store::forEach);
    Path file = folder.resolve("people.index");
    built.save(file);
    CandidateIndex opened = CandidateIndex.open(file);
    answersAlike(opened, built, asked);
    assertThat(opened.contains("half \uD83D character")).isTrue();
    assertThat(opened.bytes()).isEqualTo(built.bytes());
    answersAlike(CandidateIndex.builder().checked(false).open(file), built, asked);
  }

  @Test
  void an_opened_index_is_changed_and_saved_in_its_own_place() throws IOException {
    List<Person> store = people("p", 1_000);
    CandidateIndex first = CandidateIndex.of(store::forEach);
    Path file = folder.resolve("people.index");
    first.save(file);
    CandidateIndex opened = CandidateIndex.open(file);
    List<Person> asked = people("c", 15);
    for (int i = 0; i < 300; i++) {
      String id = "p" + random.nextInt(1_200);
      if (i % 3 == 0) {
        assertThat(opened.remove(id)).isEqualTo(first.remove(id));
      } else {
        Person person = RandomPeople.next(id, random);
        opened.add(person);
        first.add(person);
      }
    }
    answersAlike(opened, first, asked);
    opened.save(file);
    answersAlike(CandidateIndex.open(file), opened, asked);
    first.merge();
    answersAlike(opened, first, asked);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void keys_of_a_hosts_own_are_kept_and_must_be_the_same() throws IOException {
    Plugins plugins =
        Plugins.builder()
            .keys(p -> p.skills())
            .withoutStandardKeys()
            .similarity("street", (a, b) -> a.equals(b) ? 1 : 0)
            .build();
    List<Person> store = people("p", 1_000);
    CandidateIndex built = CandidateIndex.builder().plugins(plugins).build(store::forEach);
    Path file = folder.resolve("people.index");
    built.save(file);
    CandidateIndex opened = CandidateIndex.builder().plugins(plugins).open(file);
    List<Person> asked = people("c", 20);
    answersAlike(opened, built, asked);
    for (int i = 0; i < 900; i += 3) {
      opened.remove("p" + i);
      built.remove("p" + i);
    }
    answersAlike(opened, built, asked);
    assertThatThrownBy(() -> CandidateIndex.open(file))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessageContaining("people.index")
        .hasMessageContaining("match keys")
        .hasMessageContaining("build the index again");
  }

  @Test
  void what_features_of_a_hosts_own_read_is_never_written() {
    Plugins plugins = Plugins.builder().feature(new BadgeFeature(false)).build();
    CandidateIndex index =
        CandidateIndex.builder().plugins(plugins).build(people("p", 10)::forEach);
    assertThatThrownBy(() -> index.save(folder.resolve("people.index")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("build it anew");
    assertThatThrownBy(() -> CandidateIndex.builder().plugins(plugins).open(folder.resolve("x")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_damaged_file_is_refused_and_says_what_to_do() throws IOException {
    Path file = folder.resolve("people.index");
    CandidateIndex.of(people("p", 400)::forEach).save(file);
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < 40; i++) {
      byte[] bad = good.clone();
      // Eight bytes, since up to seven between two parts hold nothing.
      int at = random.nextInt(good.length - 8);
      for (int k = 0; k < 8; k++) {
        bad[at + k] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(file, bad);
      assertThatThrownBy(() -> CandidateIndex.open(file))
          .as("at " + at)
          .isInstanceOf(UnusableIndexException.class)
          .hasMessageContaining("people.index")
          .hasMessageContaining("build the index again");
    }
    Files.write(file, java.util.Arrays.copyOf(good, good.length / 2));
    assertThatThrownBy(() -> CandidateIndex.builder().checked(false).open(file))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessageContaining("not whole");
    Files.writeString(file, "id,name\n");
    assertThatThrownBy(() -> CandidateIndex.open(file))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessageContaining("no file of a candidate index");
    assertThatThrownBy(() -> CandidateIndex.open(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void only_the_owner_may_read_what_is_saved() throws IOException {
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system knows no owners");
    Path file = folder.resolve("people.index");
    CandidateIndex.of(people("p", 10)::forEach).save(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void an_index_that_cannot_be_saved_leaves_what_was_there() throws IOException {
    Path file = folder.resolve("people.index");
    Files.createDirectories(file.resolve("in the way"));
    CandidateIndex index = CandidateIndex.of(people("p", 10)::forEach);
    assertThatThrownBy(() -> index.save(file)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> index.save(folder.resolve("no folder/people.index")))
        .isInstanceOf(NoSuchFileException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void an_empty_index_is_saved_and_opened() throws IOException {
    Path file = folder.resolve("people.index");
    CandidateIndex.of(sink -> {}).save(file);
    CandidateIndex opened = CandidateIndex.open(file);
    assertThat(opened.size()).isZero();
    opened.add(Person.builder("p").name("Ada Quill").build());
    assertThat(opened.propose(Person.builder("c").name("Ada Quill").build())).containsExactly("p");
  }
}
