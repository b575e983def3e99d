package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the source files of every module have in common. */
class SourceFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("ats.root.dir"));
  private static final Pattern TEST_METHOD =
      Pattern.compile("(?m)^\\s+@(Test|ParameterizedTest|RepeatedTest|TestFactory|ArchTest)\\b");
  private static final Pattern ABSTRACT_CLASS = Pattern.compile("(?m)^(public )?abstract class ");

  @Test
  void areShortEnoughToReadInOneSitting() {
    assertThat(sources("src/main/java", file -> lines(file) > 400)).isEmpty();
  }

  @Test
  void ofTestsAreNamedSoThatSurefireRunsThem() {
    assertThat(
            sources(
                "src/test/java",
                file ->
                    !file.getFileName().toString().matches(".*(Test|Tests|TestCase)\\.java")
                        && TEST_METHOD.matcher(text(file)).find()
                        && !ABSTRACT_CLASS.matcher(text(file)).find()))
        .isEmpty();
  }

  @Test
  void ofTestsSleepNever() {
    assertThat(sources("src/test/java", file -> text(file).contains("Thread" + ".sleep(")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void ofALibrarySayWhatMayBeNull(Library library) {
    assertThat(library.packages())
        .allSatisfy(
            name ->
                assertThat(Class.forName(name + ".package-info").getAnnotation(NullMarked.class))
                    .as("@NullMarked on %s", name)
                    .isNotNull());
  }

  @ParameterizedTest
  @EnumSource
  void ofALibraryServeOneAudienceAPackage(Library library) {
    assertThat(library.exportedPackages()).noneMatch(name -> name.contains("internal"));
    assertThat(library.packages())
        .filteredOn(name -> !library.exportedPackages().contains(name))
        .allMatch(name -> (name + ".").contains(".internal."));
  }

  private static List<String> sources(String folder, Predicate<Path> which) {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> f.toString().replace('\\', '/').contains("/" + folder + "/"))
          .filter(which)
          .map(f -> ROOT.relativize(f).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path file) {
    return text(file).lines().count();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
