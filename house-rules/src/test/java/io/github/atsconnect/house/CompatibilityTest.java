package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What users wrote against the last release goes on to compile: its tests and examples stand in for
 * their code. Another commit is asked about with {@code -Dcompat.ref=…}; with {@code
 * -Dcompat.run=regex}, earlier tests whose class name matches are also run, as they were compiled
 * then, on the libraries of today.
 */
class CompatibilityTest {
  private static final Path ROOT = Path.of(System.getProperty("ats.root.dir"));

  /** Beginnings of complaints that a release is meant to cause. Emptied when it is tagged. */
  private static final Path MEANT = Path.of("api/breaks.txt");

  @TempDir Path folder;

  @Test
  void codeWrittenForTheLastReleaseStillWorks() throws Exception {
    Git git = new Git(ROOT);
    Optional<String> asked = Optional.ofNullable(System.getProperty("compat.ref"));
    Optional<String> ref = asked.isPresent() ? asked : git.lastTag();
    assumeTrue(
        ref.isPresent(),
        "No release to compare with: git is not here, or has no tag before this commit");
    Path then = folder.resolve("then");
    git.export(ref.get(), then);
    EarlierCode code =
        EarlierCode.of(
            Stream.of(Library.values()).map(l -> main(then.resolve(l.artifact))).toList(),
            users(then),
            Library.toolPath(),
            folder.resolve("work"));
    System.out.printf(
        "Compatibility with %s: %d files of its tests and examples use what is public (%d use more)%n",
        ref.get(), code.size(), code.leftOut());

    assertThat(code.size()).isGreaterThan(code.leftOut() / 4);
    List<String> breaks =
        code
            .complaintsOf(Library.classPath(), Files.createDirectories(folder.resolve("today")))
            .stream()
            .map(Compiler.Complaint::toString)
            .toList();
    assertThat(unmeant(breaks, meant()))
        .as("what code written for %s meets today; what is meant goes into %s", ref.get(), MEANT)
        .isEmpty();
    run(code, then, System.getProperty("compat.run"));
  }

  @Test
  void whatIsMeantToBreakIsSaidAndNoLongerThanItDoes() {
    List<String> breaks = List.of("ATest.java: no method greet", "BTest.java: no method greet");

    assertThat(unmeant(breaks, List.of())).isEqualTo(breaks);
    assertThat(unmeant(breaks, List.of("ATest.java: no method"))).containsExactly(breaks.get(1));
    assertThat(unmeant(breaks, List.of("ATest.java", "BTest.java"))).isEmpty();
    assertThat(unmeant(List.of(), List.of("ATest.java")))
        .singleElement()
        .asString()
        .contains("ATest.java", "breaks nothing");
  }

  @Test
  void codeIsBrokenByAMethodThatIsGone() throws IOException {
    EarlierCode code =
        code(
            "public class Greeter { public String greet() { return \"\"; } }",
            "class GreeterTest { String said = new Greeter().greet(); }");

    assertThat(meets(code, "public class Greeter { public String greet() { return \"!\"; } }"))
        .isEmpty();
    assertThat(meets(code, "public class Greeter { public String hello() { return \"\"; } }"))
        .singleElement()
        .asString()
        .startsWith("GreeterTest.java: ")
        .contains("greet");
  }

  @Test
  void codeIsBrokenByAnAbstractMethodThatAHostDoesNotHave() throws IOException {
    EarlierCode code =
        code(
            "public interface Greeter { String greet(); }",
            "class GreeterTest implements Greeter { public String greet() { return \"\"; } }");

    assertThat(meets(code, "public interface Greeter { String greet(); String leave(); }"))
        .isNotEmpty();
    assertThat(
            meets(
                code,
                "public interface Greeter { String greet(); default String leave() { return greet();"
                    + " } }"))
        .isEmpty();
  }

  @Test
  void whatIsNotPublicMayChange() throws IOException {
    EarlierCode code =
        code(
            "public class Greeter { String secret() { return \"\"; } }",
            "class GreeterTest { String said = new Greeter().secret(); }");

    assertThat(code.size()).isZero();
    assertThat(code.leftOut()).isOne();
    assertThat(meets(code, "public class Greeter {}")).isEmpty();
  }

  @Test
  void whatIsInternalMayChange() throws IOException {
    Path then = folder.resolve("then");
    write(then, "io.github.atsconnect.x.internal", "Hidden", "public class Hidden {}");
    Path tests = folder.resolve("tests");
    write(
        tests,
        "io.github.atsconnect.x",
        "HiddenTest",
        "class HiddenTest { Object o = new io.github.atsconnect.x.internal.Hidden(); }");
    write(tests, "io.github.atsconnect.x", "UserTest", "class UserTest { HiddenTest other; }");
    write(tests, "io.github.atsconnect.x", "OtherTest", "class OtherTest {}");

    EarlierCode code =
        EarlierCode.of(List.of(then), List.of(tests), List.of(), folder.resolve("work"));

    assertThat(code.size()).isOne();
    assertThat(code.leftOut()).isEqualTo(2);
  }

  @Test
  void anEarlierVersionThatCannotBeCompiledIsSaidToBeSo() throws IOException {
    assertThatThrownBy(() -> code("public class Greeter { Gone gone; }", "class GreeterTest {}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Greeter.java: ");
  }

  @Test
  void theLastReleaseIsTheLatestTagThatLeadsHere() throws Exception {
    Git git = new Git(folder);
    assumeTrue(git.said("init", "--quiet").isPresent(), "git is not here");
    assertThat(git.lastTag()).isEmpty();

    commit(git, "one");
    git.said("tag", "v1");
    commit(git, "two");
    git.said("tag", "v2");
    commit(git, "three");

    assertThat(git.lastTag()).contains("v2");
    Path then = Files.createDirectories(folder.resolve("then"));
    git.export("v2", then);
    assertThat(then.resolve("file")).hasContent("two");
    assertThat(new Git(then).lastTag()).as("an archive inside of another repository").isEmpty();
    assertThatThrownBy(() -> git.export("v3", then)).hasMessageContaining("v3");
  }

  private static List<String> meant() throws IOException {
    Path file = ROOT.resolve(MEANT);
    return Files.exists(file)
        ? Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList()
        : List.of();
  }

  /** Breaks that do not begin with what is meant, and what is meant and does not break. */
  private static List<String> unmeant(List<String> breaks, List<String> meant) {
    return Stream.concat(
            breaks.stream().filter(b -> meant.stream().noneMatch(b::startsWith)),
            meant.stream()
                .filter(m -> breaks.stream().noneMatch(b -> b.startsWith(m)))
                .map(m -> "breaks nothing (any more), though " + MEANT + " says so: " + m))
        .toList();
  }

  private void commit(Git git, String content) throws Exception {
    Files.writeString(folder.resolve("file"), content);
    git.said("add", "file");
    assertThat(
            git.said(
                "-c",
                "user.name=Nobody",
                "-c",
                "user.email=nobody@example.com",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "--quiet",
                "--message",
                content))
        .isPresent();
  }

  private EarlierCode code(String library, String user) throws IOException {
    write(folder.resolve("then"), "io.github.atsconnect.x", "Greeter", library);
    write(folder.resolve("tests"), "io.github.atsconnect.x", "GreeterTest", user);
    return EarlierCode.of(
        List.of(folder.resolve("then")),
        List.of(folder.resolve("tests")),
        List.of(),
        folder.resolve("work"));
  }

  private List<Compiler.Complaint> meets(EarlierCode code, String library) throws IOException {
    Path today = Files.createTempDirectory(folder, "today");
    Path source = write(today.resolve("source"), "io.github.atsconnect.x", "Greeter", library);
    Path classes = Files.createDirectories(today.resolve("classes"));
    assertThat(Compiler.complaints(List.of(source), List.of(), classes)).isEmpty();
    return code.complaintsOf(List.of(classes), Files.createDirectories(today.resolve("users")));
  }

  private static Path write(Path root, String packageName, String type, String text)
      throws IOException {
    Path file = root.resolve(packageName.replace('.', '/')).resolve(type + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "package " + packageName + ";\n" + text);
  }

  private static Path main(Path module) {
    return module.resolve("src/main/java");
  }

  /** What uses the libraries: their tests, and all of the examples. */
  private static List<Path> users(Path then) throws IOException {
    List<Path> users = new ArrayList<>();
    for (Library library : Library.values()) {
      users.add(then.resolve(library.artifact).resolve("src/test/java"));
    }
    try (Stream<Path> examples = Files.list(then.resolve("examples"))) {
      for (Path example : examples.sorted().toList()) {
        users.add(main(example));
        users.add(example.resolve("src/test/java"));
      }
    }
    return users;
  }

  /** Runs earlier tests in a process of their own, as they were compiled then. */
  private void run(EarlierCode code, Path then, @Nullable String names) throws Exception {
    if (names == null) {
      return;
    }
    Path resources = Files.createDirectories(folder.resolve("resources"));
    for (Path user : users(then)) {
      code.copyResources(user.resolveSibling("resources"), resources);
    }
    Path output = folder.resolve("output.txt");
    List<Path> path =
        Stream.concat(Stream.of(code.classes(), resources), Library.classPath().stream()).toList();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dats.root.dir=" + then,
                "-Dats.shared.dir=" + System.getProperty("ats.shared.dir"),
                "-Dcampaign=small",
                "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "--class-path",
                Compiler.joined(path),
                EarlierTests.class.getName(),
                code.classes().toString(),
                names)
            .directory(then.resolve("lever-client").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(30, TimeUnit.MINUTES);
    process.destroyForcibly();
    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    System.out.println(said.lines().reduce("", (a, b) -> b));
  }
}
