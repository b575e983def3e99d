package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The public surface of each library is a file in git, so that no change of it goes unseen. After a
 * change that is meant, run the tests of this module with {@code -Dapi.update=true} and commit the
 * files.
 */
class PublicSurfaceTest {
  private static final Path ROOT = Path.of(System.getProperty("ats.root.dir"));

  private static final List<String> HIDDEN_INSIDE =
      List.of(
          "feign.",
          "com.fasterxml.",
          "io.github.resilience4j.",
          "org.apache.",
          "com.google.",
          "org.jdbi.",
          "org.sqlite.");

  @ParameterizedTest
  @EnumSource
  void changesOnlyTogetherWithItsFile(Library library) throws IOException {
    Path file = ROOT.resolve("api").resolve(library.artifact + ".api");
    List<String> surface = Surface.of(library);
    if (Boolean.getBoolean("api.update")) {
      Files.createDirectories(file.getParent());
      Files.write(file, surface);
    }

    assertThat(surface)
        .as("public surface of %s; if the change is meant, run with -Dapi.update=true", library)
        .isEqualTo(Files.readAllLines(file));
  }

  @ParameterizedTest
  @EnumSource
  void namesNoTypeOfALibraryThatItHides(Library library) {
    assertThat(Surface.of(library).stream().flatMap(line -> Stream.of(line.split("[^\\w.]+"))))
        .noneMatch(name -> HIDDEN_INSIDE.stream().anyMatch(name::startsWith))
        .noneMatch(name -> name.contains(".internal."));
  }
}
