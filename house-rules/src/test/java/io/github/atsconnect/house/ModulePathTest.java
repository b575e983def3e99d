package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host that is a module of its own can use the libraries: a real sync in a process of its own.
 */
class ModulePathTest {
  private static final Pattern TEST_TOOL =
      Pattern.compile(
          "junit|assertj|archunit|opentest4j|apiguardian|byte-buddy|picocli|connect-cli"
              + "|lever-simulator|house-rules|slf4j-nop|test-classes|target/classes"
              + "|mockwebserver|okhttp|okio|kotlin|jetbrains|zonky|postgresql|HikariCP"
              + "|commons-(io|compress|lang3|codec)|/xz-");

  @TempDir Path folder;

  @Test
  void aModularHostSyncsAndEnriches() throws Exception {
    List<Path> modules =
        Library.classPath().stream()
            .filter(p -> !TEST_TOOL.matcher(p.toString()).find() || isOurs(p))
            .toList();
    Path source = Files.createDirectories(folder.resolve("source/host"));
    Files.writeString(
        folder.resolve("source/module-info.java"),
        "module host { requires io.github.atsconnect.enrichment; }");
    Files.writeString(source.resolve("Host.java"), HOST);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Compiler.compile(
        List.of(folder.resolve("source/module-info.java"), source.resolve("Host.java")),
        "--module-path",
        modules,
        classes);

    Path resume = folder.resolve("resume.pdf");
    Files.write(resume, anyResume());
    String said;
    try (LeverSimulator lever =
        LeverSimulator.builder()
            .profiles(50)
            .candidates(20)
            .key("made-up-key", Permissions.all())
            .start()) {
      said = run(modules, classes, lever.baseUri().toString(), resume);
    }

    assertThat(said)
        .contains("in a module: true, read: true, in the ATS: false, read a file: true");
  }

  private static byte[] anyResume() {
    return MadeUpWorld.of(5, 50, 50).candidates().stream()
        .flatMap(c -> c.resume().stream())
        .findFirst()
        .orElseThrow()
        .pdf();
  }

  private String run(List<Path> modules, Path classes, String baseUri, Path resume)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--module-path",
                Compiler.joined(modules) + java.io.File.pathSeparator + classes,
                "--module",
                "host/host.Host",
                baseUri,
                folder.resolve("links.db").toString(),
                resume.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  /** The libraries' own classes, which lie in {@code target/classes} when nothing is packaged. */
  private static boolean isOurs(Path path) {
    for (Library library : Library.values()) {
      if (path.toString().replace('\\', '/').contains("/" + library.artifact + "/target/")) {
        return !path.toString().contains("test-classes");
      }
    }
    return false;
  }

  private static final String HOST =
      """
      package host;

      import io.github.atsconnect.enrichment.*;
      import io.github.atsconnect.enrichment.model.*;
      import io.github.atsconnect.matching.model.Person;
      import io.github.atsconnect.matching.resume.ResumeReader;

      public class Host {
        public static void main(String[] args) throws Exception {
          Person stranger = Person.builder("1").name("Nobody Inparticular").build();
          try (EnrichmentService connect =
              EnrichmentService.builder()
                  .profiles(ProfileStores.inMemory(java.util.List.of(stranger)))
                  .storage(Storage.sqlite(java.nio.file.Path.of(args[1])))
                  .build()) {
            LeverAccount account =
                LeverAccount.at(java.net.URI.create(args[0]), "Lever", "made-up-key");
            SyncReport report = connect.sync(connect.connect(account));
            System.out.println(
                "in a module: " + EnrichmentService.class.getModule().isNamed()
                    + ", read: " + (report.read() > 0)
                    + ", in the ATS: " + connect.enrich(stranger).inAts()
                    + ", read a file: " + ResumeReader.standard()
                        .read(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(args[2])))
                        .status().isOk());
          }
        }
      }
      """;
}
