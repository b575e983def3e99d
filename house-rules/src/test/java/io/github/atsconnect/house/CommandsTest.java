package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.atsconnect.house.Documents.Block;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands in documents name what there is: modules, profiles, tests, programs, options. */
class CommandsTest {
  private static final Set<String> SHELLS = Set.of("", "sh", "bash");
  private static final Pattern INLINE =
      Pattern.compile("`((?:\\./mvnw|java|connect) [^`]+)`", Pattern.DOTALL);

  /** What the machine brings along, or what is another product's. */
  private static final Set<String> OTHERS =
      Set.of("cat", "diff", "echo", "export", "sort", "spark-submit");

  private static final Set<String> LIFECYCLE =
      Set.of("clean", "test-compile", "test", "package", "verify", "install", "deploy");

  /** Properties of Maven and its plug-ins; all others are ours, and named in the tree. */
  private static final Set<String> OF_PLUGINS =
      Set.of("test", "skipTests", "surefire.failIfNoSpecifiedTests", "altDeploymentRepository");

  /** Our command line. */
  private static final CommandLine CONNECT = connect();

  private record Command(String document, boolean inline, List<String> words) {
    @Override
    public String toString() {
      return document + ": " + String.join(" ", words);
    }
  }

  @TestFactory
  Stream<DynamicTest> aCommandNamesWhatThereIs() {
    return commands().stream().map(c -> DynamicTest.dynamicTest(c.toString(), () -> check(c)));
  }

  @Test
  void theCommandsOfTheReadmeAreAmongThem() {
    assertThat(commands().stream().map(Command::toString))
        .hasSizeGreaterThan(30)
        .contains(
            "README.md: java -jar examples/connect-cli/target/connect-cli.jar demo",
            "README.md: ./mvnw verify");
  }

  private static void check(Command command) throws Exception {
    List<String> words = command.words();
    switch (words.get(0)) {
      case "./mvnw" -> maven(words.subList(1, words.size()));
      case "java" -> java(command, words.subList(1, words.size()));
      case "connect" -> connect(command, words.subList(1, words.size()));
      default -> {
        assertThat(OTHERS.contains(words.get(0)) || isScript(words.get(0)))
            .as("a program that we know: %s", words.get(0))
            .isTrue();
        words.forEach(CommandsTest::path);
      }
    }
  }

  private static boolean isScript(String word) {
    return word.startsWith(".ci/") && Files.isExecutable(Documents.ROOT.resolve(word));
  }

  private static void maven(List<String> words) {
    Path folder = Documents.ROOT;
    Set<String> tests = new TreeSet<>();
    Set<String> modules = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-pl")) {
        i++;
        modules.addAll(Arrays.asList(words.get(i).split(",")));
        assertThat(modules)
            .allSatisfy(m -> assertThat(Documents.ROOT.resolve(m).resolve("pom.xml")).exists());
      } else if (word.equals("-f")) {
        i++;
        folder = Documents.ROOT.resolve(words.get(i));
        assertThat(folder.resolve("pom.xml")).exists();
      } else if (word.startsWith("-Dtest=")) {
        tests.addAll(Arrays.asList(word.substring("-Dtest=".length()).split(",")));
      } else if (word.startsWith("-D")) {
        String name = word.substring(2).replaceFirst("=.*", "");
        assertThat(OF_PLUGINS.contains(name) || isOurs(name)).as("property %s", name).isTrue();
      } else if (word.startsWith("-P")) {
        String profile = "<id>" + word.substring(2) + "</id>";
        assertThat(Documents.files("pom.xml").stream().map(Documents::text).toList())
            .as("profile %s", word)
            .anyMatch(pom -> pom.contains("<profile>") && pom.contains(profile));
      } else if (!word.startsWith("-")) {
        assertThat(LIFECYCLE.contains(word) || word.matches("[\\w.-]+(:[\\w.-]+)+"))
            .as("phase or goal %s", word)
            .isTrue();
      } else {
        assertThat(Set.of("-q", "-am", "-o")).contains(word);
      }
    }
    Set<String> sources =
        Documents.files(".java").stream()
            .filter(f -> f.contains("/src/test/java/"))
            .filter(f -> modules.isEmpty() || modules.stream().anyMatch(m -> f.startsWith(m + "/")))
            .map(f -> f.substring(f.lastIndexOf('/') + 1, f.length() - ".java".length()))
            .collect(Collectors.toSet());
    assertThat(sources).containsAll(tests);
  }

  /** Whether a property is named in a pom or read by a test. */
  private static boolean isOurs(String name) {
    return Stream.concat(
            Documents.files("pom.xml").stream(),
            Documents.files(".java").stream().filter(f -> f.contains("/src/test/")))
        .map(Documents::text)
        .anyMatch(t -> t.contains("<" + name + ">") || t.contains('"' + name + '"'));
  }

  private static void java(Command command, List<String> words) throws Exception {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-jar")) {
        path(words.get(i + 1));
        if (words.get(i + 1).endsWith("/connect-cli.jar")) {
          connect(command, words.subList(i + 2, words.size()));
        } else if (words.get(i + 1).contains("spring-boot-host")) {
          springBoot(words.subList(i + 2, words.size()));
        }
        return;
      }
      path(word);
      if (word.matches("io\\.github\\.atsconnect(\\.\\w+)+")) {
        String source = word.replace('.', '/') + ".java";
        assertThat(Documents.files(".java")).as(word).anyMatch(f -> f.endsWith(source));
      }
    }
  }

  private static void springBoot(List<String> options) {
    for (String option : options) {
      assertThat(option).matches("--spring\\.(profiles\\.active|datasource\\.\\w+)=.+");
      if (option.startsWith("--spring.profiles.active=")) {
        assertThat(
                Documents.ROOT.resolve(
                    "examples/spring-boot-host/src/main/resources/application-"
                        + option.substring(option.indexOf('=') + 1)
                        + ".yml"))
            .exists();
      }
    }
  }

  /**
   * In a line to be typed everything has to be right; in a sentence, the command and its options.
   */
  private static void connect(Command command, List<String> args) {
    if (!command.inline()) {
      assertThatCode(() -> connect().parseArgs(args.toArray(String[]::new)))
          .doesNotThrowAnyException();
      return;
    }
    CommandSpec at = CONNECT.getCommandSpec();
    for (String arg : args) {
      String word = arg.replaceAll("[\\[\\]…]", "");
      CommandLine sub = at.subcommands().get(word);
      if (sub != null) {
        at = sub.getCommandSpec();
      } else if (word.startsWith("--")) {
        assertThat(at.findOption(word)).as("%s of %s", word, at.name()).isNotNull();
      } else {
        assertThat(at).as("the command %s", word).isNotSameAs(CONNECT.getCommandSpec());
      }
    }
  }

  /** Files of ours exist, and what a build makes of a module is named in the module's pom. */
  private static void path(String words) {
    for (String word : words.split("[:\\s()$<>\"@]+")) {
      Matcher made = Pattern.compile("((?:examples/)?[\\w-]+)/target/(.+)").matcher(word);
      if (made.matches()) {
        Path pom = Documents.ROOT.resolve(made.group(1)).resolve("pom.xml");
        assertThat(pom).exists();
        String file = made.group(2).replaceFirst("-exec\\.jar$|-\\*.*$|\\.jar$", "");
        assertThat(Documents.text(made.group(1) + "/pom.xml") + "campaign/*.txt").contains(file);
      } else if (word.matches("(examples|docs|[\\w-]+-[\\w-]+)/.*\\w")
          && Files.isDirectory(Documents.ROOT.resolve(word.substring(0, word.indexOf('/'))))) {
        assertThat(Documents.ROOT.resolve(word)).exists();
      }
    }
  }

  private static List<Command> commands() {
    List<Command> out = new ArrayList<>();
    for (Block block : Documents.blocks()) {
      if (SHELLS.contains(block.language())) {
        block
            .text()
            .replace("\\\n", " ")
            .lines()
            .forEach(l -> add(out, block.document(), false, l));
      }
    }
    for (String document : Documents.markdown()) {
      String prose = Documents.text(document).replaceAll("(?ms)^```.*?^```$", "");
      INLINE
          .matcher(prose)
          .results()
          .forEach(m -> add(out, document, true, m.group(1).replace('\n', ' ')));
    }
    return out;
  }

  private static void add(List<Command> out, String document, boolean inline, String line) {
    for (String part :
        line.replaceFirst("(^| )#( .*|$)", "").split("&&|\\|(?=\\s)|(?<=\\s)>(?=\\s)")) {
      List<String> words = new ArrayList<>();
      Matcher word =
          Pattern.compile("(?:\"[^\"]*\"|'[^']*'|<\\([^)]*\\)|\\$\\([^)]*\\)|[^\\s\"'])+")
              .matcher(part);
      while (word.find()) {
        words.add(word.group().replaceAll("[\"']", ""));
      }
      if (!words.isEmpty()) {
        out.add(new Command(document, inline, words));
      }
    }
  }

  /** The command line is no interface for other programs, so it is asked for by its name. */
  private static CommandLine connect() {
    try {
      Class<?> main = Class.forName("io.github.atsconnect.connect.cli.Main");
      Method line =
          main.getDeclaredMethod("line", Class.forName("io.github.atsconnect.connect.cli.Console"));
      line.setAccessible(true);
      return (CommandLine) line.invoke(null, (Object) null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
