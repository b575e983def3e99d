package io.github.atsconnect.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.lever.simulator.LeverSimulator;
import io.github.atsconnect.lever.simulator.Permissions;
import io.github.atsconnect.lever.simulator.world.MadeUpWorld;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host whose class path holds PDFBox 2, a mixture, or none: its PDF files have a clear status,
 * and everything else works. Each in a process of its own, with real jars.
 */
class OtherPdfLibraryTest {
  private static final Pattern PDFBOX =
      Pattern.compile("/(pdfbox|pdfbox-io|fontbox)-[\\d.]+\\.jar$");
  private static final Path OTHER = Documents.ROOT.resolve("house-rules/target/pdfbox-2");

  @TempDir Path folder;
  private Path classes;

  @BeforeEach
  void compileTheHost() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source/host")).resolve("Host.java");
    Files.writeString(source, HOST);
    classes = Files.createDirectories(folder.resolve("classes"));
    Compiler.compile(List.of(source), "--class-path", Library.classPath(), classes);
  }

  @Test
  void theNeededLibraryReadsTheFile() throws Exception {
    assertThat(run(Library.classPath()))
        .contains("a PDF file: ok", "apart: ok", "a text: ok", "a document: ok", "synced: true")
        .contains("no-library in the sync: 0");
  }

  @Test
  void besidePdfBox2EachPdfFileHasAClearStatusAndTheSyncWorks() throws Exception {
    assertSaysWhatIsNeeded(run(join(others(".*"), without(".*"))));
  }

  @Test
  void soItIsWherePdfBox2StandsBeforePdfBox3() throws Exception {
    assertSaysWhatIsNeeded(run(join(others(".*"), Library.classPath())));
  }

  @Test
  void soItIsWithTheFontsOfPdfBox2Only() throws Exception {
    String said = run(join(others("fontbox-.*"), without("fontbox")));

    assertThat(said).containsPattern("a PDF file: (ok|no-library)");
    assertThat(said).contains("a text: ok", "a document: ok", "synced: true");
  }

  @Test
  void soItIsWithoutAnyPdfLibrary() throws Exception {
    assertSaysWhatIsNeeded(run(without(".*")));
  }

  private static void assertSaysWhatIsNeeded(String said) {
    assertThat(said)
        .contains("a PDF file: no-library", "apart: no-library")
        .contains("org.apache.pdfbox:pdfbox", "3.0.8 or later and below 4")
        .contains("a text: ok", "a document: ok", "synced: true, linked: true")
        .containsPattern("no-library in the sync: [1-9]")
        .doesNotContain("Exception", "Error");
  }

  private static List<Path> others(String name) {
    try (Stream<Path> files = Files.list(OTHER)) {
      return files.filter(f -> f.getFileName().toString().matches(name)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> without(String artifact) {
    return Library.classPath().stream()
        .filter(
            p -> {
              var jar = PDFBOX.matcher(p.toString().replace('\\', '/'));
              return !jar.find() || !jar.group(1).matches(artifact);
            })
        .toList();
  }

  private static List<Path> join(List<Path> some, List<Path> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** What a host says that runs with these jars; the account is in this process. */
  private String run(List<Path> classPath) throws IOException, InterruptedException {
    Path resume = folder.resolve("resume.pdf");
    Files.write(
        resume,
        MadeUpWorld.of(5, 50, 50).candidates().stream()
            .flatMap(c -> c.resume().stream())
            .findFirst()
            .orElseThrow()
            .pdf());
    Path output = folder.resolve("output.txt");
    try (LeverSimulator lever =
        LeverSimulator.builder()
            .profiles(50)
            .candidates(20)
            .key("made-up-key", Permissions.all())
            .start()) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                  "-cp",
                  classes + File.pathSeparator + Compiler.joined(classPath),
                  "host.Host",
                  lever.baseUri().toString(),
                  folder.resolve("links.db").toString(),
                  resume.toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(120, TimeUnit.SECONDS);
      process.destroyForcibly();
      String said = Files.readString(output, StandardCharsets.UTF_8);
      assertThat(ended).as(said).isTrue();
      assertThat(process.exitValue()).as(said).isZero();
      return said;
    }
  }

  private static final String HOST =
      """
      package host;

      import io.github.atsconnect.enrichment.*;
      import io.github.atsconnect.enrichment.model.*;
      import io.github.atsconnect.enrichment.spi.EnrichmentListener;
      import io.github.atsconnect.matching.model.Person;
      import io.github.atsconnect.matching.resume.*;
      import io.github.atsconnect.lever.simulator.world.*;
      import java.io.ByteArrayOutputStream;
      import java.nio.charset.StandardCharsets;
      import java.nio.file.*;
      import java.util.*;
      import java.util.concurrent.atomic.AtomicInteger;
      import java.util.zip.*;

      public class Host {
        public static void main(String[] args) throws Exception {
          byte[] pdf = Files.readAllBytes(Path.of(args[2]));
          ResumeReader reader = ResumeReader.standard();
          ResumeStatus status = reader.read(pdf).status();
          say("a PDF file", status.code() + ", " + status.message());
          say("once more", reader.read(pdf).status().message());
          say("a text", reader.readText("Ada Quill\\nada@quill.example\\n").status());
          say("a document", reader.read(document()).status());
          try (IsolatedResumeReader apart = ResumeReader.isolated()) {
            say("apart", apart.read(pdf).status());
            say("a text apart", apart.readText("Ada Quill\\nada@quill.example\\n").status());
          }
          AtomicInteger missing = new AtomicInteger();
          List<Person> people = MadeUpWorld.of(7, 50, 20).profiles().map(Host::person).toList();
          try (EnrichmentService connect =
              EnrichmentService.builder()
                  .profiles(ProfileStores.inMemory(people))
                  .storage(Storage.sqlite(Path.of(args[1])))
                  .listener(
                      new EnrichmentListener() {
                        @Override
                        public void onResumeRead(String tenant, ResumeRead read) {
                          if (read.status().equals("no-library")) {
                            missing.incrementAndGet();
                          }
                        }
                      })
                  .build()) {
            LeverAccount account =
                LeverAccount.at(java.net.URI.create(args[0]), "Lever", "made-up-key");
            SyncReport report =
                connect.sync(connect.connect(account), SyncOptions.defaults().withEveryResume());
            say("synced", (report.read() >= 20) + ", linked: " + (report.linked() > 0));
          }
          say("no-library in the sync", missing);
        }

        private static Person person(MadeUpProfile p) {
          Person.Builder b = Person.builder(p.id()).name(p.name()).location(p.location());
          p.emails().forEach(b::email);
          p.links().forEach(b::link);
          return b.build();
        }

        private static void say(String what, Object value) {
          System.out.println(what + ": " + value);
        }

        private static byte[] document() throws Exception {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                ("<w:document xmlns:w=\\"w\\"><w:body><w:p><w:r><w:t>Ada Quill</w:t></w:r></w:p>"
                        + "</w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
          }
          return bytes.toByteArray();
        }
      }
      """;
}
