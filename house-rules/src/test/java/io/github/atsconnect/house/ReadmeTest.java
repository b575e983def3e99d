package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.world.MadeUpProfile;
import io.github.atsconnect.matching.model.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says works. */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("ats.root.dir"));

  @TempDir Path folder;

  @Test
  void itsFirstLinesCompileAndRun() throws Exception {
    String code = block("java");
    assertThat(code.lines().filter(l -> !l.isBlank())).hasSizeLessThanOrEqualTo(15);

    String said;
    try (LeverSimulator lever =
        LeverSimulator.builder()
            .profiles(300)
            .candidates(60)
            .key("made-up-key", Permissions.all())
            .start()) {
      List<Person> people = lever.world().profiles().map(ReadmeTest::person).toList();
      // Of those who can be linked, some are linked for sure; which, the matcher decides.
      Set<String> inAts = Set.copyOf(lever.truth().pairs().values());
      Person person =
          people.stream()
              .filter(p -> inAts.contains(p.id()) && !p.links().isEmpty())
              .findFirst()
              .orElseThrow();
      // The account is the one thing that the reader has and a test has not.
      String runnable =
          replaceOnce(
              replaceOnce(
                  code,
                  "LeverAccount.production(\"Lever\", apiKey)",
                  "LeverAccount.at(java.net.URI.create(\"%s\"), \"Lever\", apiKey)"
                      .formatted(lever.baseUri())),
              "Path.of(\"ats-connect.db\")",
              "Path.of(\"%s\")".formatted(folder.resolve("links.db")));
      said = run(runnable, people, person);
    }

    assertThat(said.lines())
        .hasSize(2)
        .first()
        .asString()
        .matches("[1-9]\\d* candidates are among your people");
    assertThat(said.lines().skip(1)).first().asString().matches("(PROSPECT|APPLICANT), .+");
  }

  @Test
  void itsTestCommandIsWhatTheBuildServerRuns() throws IOException {
    List<String> commands = text("README.md").lines().filter(l -> l.startsWith("./mvnw")).toList();
    List<String> ci = text(".ci/run").lines().filter(l -> l.contains("mvnw")).toList();

    assertThat(commands).hasSize(2);
    assertThat(ci).containsExactly("exec " + commands.get(1));
  }

  @Test
  void itsDependencyIsOfThisVersion() throws IOException {
    Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(text("pom.xml"));
    assertThat(version.find()).isTrue();

    assertThat(block("xml")).contains("<version>" + version.group(1) + "</version>");
  }

  @Test
  void itsLinksLeadSomewhere() throws IOException {
    Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(text("README.md"));

    assertThat(link.results().map(m -> m.group(1)))
        .isNotEmpty()
        .allSatisfy(target -> assertThat(ROOT.resolve(target)).exists());
  }

  private String run(String code, List<Person> people, Person person) throws Exception {
    Path source =
        Files.writeString(
            folder.resolve("FirstLines.java"),
            """
            import io.github.atsconnect.enrichment.*;
            import io.github.atsconnect.enrichment.model.*;
            import io.github.atsconnect.matching.model.Person;
            import java.nio.file.Path;
            import java.util.List;

            public class FirstLines {
              public static void run(String apiKey, List<Person> people, Person person) {
            %s  }
            }
            """
                .formatted(code));
    Compiler.compile(List.of(source), "--class-path", Library.classPath(), folder);
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      Method run =
          loader.loadClass("FirstLines").getMethod("run", String.class, List.class, Person.class);
      run.invoke(null, "made-up-key", people, person);
    } finally {
      System.setOut(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static Person person(MadeUpProfile profile) {
    Person.Builder b =
        Person.builder(profile.id()).name(profile.name()).headline(profile.headline());
    profile.emails().forEach(b::email);
    profile.links().forEach(b::link);
    return b.build();
  }

  private static String replaceOnce(String text, String what, String with) {
    assertThat(text).containsOnlyOnce(what);
    return text.replace(what, with);
  }

  private static String block(String language) throws IOException {
    Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(text("README.md"));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static String text(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
