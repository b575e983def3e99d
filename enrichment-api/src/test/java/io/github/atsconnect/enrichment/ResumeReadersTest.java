package io.github.atsconnect.enrichment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ResumeRead;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.spi.EnrichmentListener;
import io.github.atsconnect.matching.model.Person;
import io.github.atsconnect.matching.resume.Resume;
import io.github.atsconnect.matching.resume.ResumeReader;
import io.github.atsconnect.matching.resume.ResumeStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader does with one document is no matter of the others, nor of the sync. */
class ResumeReadersTest {
  private static final String POISON = "poison";

  @TempDir Path folder;
  private final FakeLever lever = new FakeLever();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    lever.close();
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of("malformed", failing(() -> new IllegalStateException(POISON))),
        Arguments.of("malformed", failing(() -> new AssertionError(POISON))),
        Arguments.of("malformed", failing(StackOverflowError::new)),
        Arguments.of("malformed", (Supplier<Resume>) () -> null),
        Arguments.of("no-library", failing(() -> new NoClassDefFoundError("org/example/Pdf"))),
        Arguments.of("no-library", failing(() -> new NoSuchMethodError("org.example.Pdf.open()"))),
        Arguments.of(
            "no-library", failing(() -> new ExceptionInInitializerError(new Exception(POISON)))),
        Arguments.of("limit:memory", failing(() -> new OutOfMemoryError("Java heap space"))),
        Arguments.of("crashed", failing(() -> new InternalError(POISON))));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("failures")
  void whateverAReaderThrowsCostsOneDocument(String status, Supplier<Resume> failure) {
    Person ben = Host.person("p2", "Ben Sample", "ben@home.example");
    Person cleo = Host.person("p3", "Cleo Quartz", "cleo@home.example");
    lever.candidate("o2", "c2", "Ben Sample").resume("r2", POISON.getBytes(UTF_8));
    lever
        .candidate("o3", "c3", "Cleo Quartz")
        .resume("r3", "Cleo Quartz\nEmail: cleo@home.example\n".getBytes(UTF_8));

    try (EnrichmentService service = service(failure, ben, cleo)) {
      SyncReport report = service.sync(service.connect(lever.account()));

      assertThat(report.resumesFetched()).isEqualTo(2);
      assertThat(report.resumesFailed()).isEqualTo(1);
      assertThat(told).containsExactlyInAnyOrder("ok", status);
      assertThat(Host.links(service)).contains("p3=c3 AUTO").doesNotContain("p2=c2 AUTO");
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatCouldNotBeReadIsReadByALaterSync(String status, Supplier<Resume> failure) {
    Person ben = Host.person("p2", "Ben Sample", "ben@home.example");
    FakeLever.Candidate candidate =
        lever.candidate("o2", "c2", "Ben Sample").email("ben@home.example");
    AtomicReference<ResumeReader> reader = new AtomicReference<>(new Choosy(failure));

    try (EnrichmentService service = service(new Switched(reader), ben)) {
      Connection connection = service.connect(lever.account());
      service.sync(connection);
      assertThat(Host.links(service)).isEqualTo("p2=c2 AUTO [o2]");
      candidate.emails.clear();
      candidate.updatedAt = candidate.updatedAt + 1_000;
      candidate.resume("r2", ("Ben Sample\nEmail: ben@home.example\n" + POISON).getBytes(UTF_8));
      service.sync(connection);
      assertThat(told).containsExactly(status);

      reader.set(PatientReader.get());
      service.sync(connection, SyncOptions.defaults().withFull());

      assertThat(told).containsExactly(status, "ok");
      assertThat(Host.links(service)).isEqualTo("p2=c2 AUTO [o2]");
    }
  }

  @Test
  void whatAReaderThrowsOfPersonalDataIsNotTold() {
    Person ben = Host.person("p2", "Ben Sample", "ben@home.example");
    lever.candidate("o2", "c2", "Ben Sample").resume("r2", POISON.getBytes(UTF_8));

    try (EnrichmentService service = service(failing(() -> new Error("ben@home.example")), ben)) {
      SyncReport report = service.sync(service.connect(lever.account()));

      assertThat(report.toString() + told).doesNotContain("ben@home");
    }
  }

  private EnrichmentService service(Supplier<Resume> failure, Person... people) {
    return service(new Choosy(failure), people);
  }

  private EnrichmentService service(ResumeReader reader, Person... people) {
    return Host.of(folder.resolve("links.db"), people)
        .resumeReader(reader)
        .secrets(Secrets.inMemory())
        .listener(
            new EnrichmentListener() {
              @Override
              public void onResumeRead(String tenant, ResumeRead read) {
                told.add(read.status());
              }
            })
        .build();
  }

  /** Fails at the poison, and reads the rest. */
  private record Choosy(Supplier<Resume> failure) implements ResumeReader {
    @Override
    public Resume read(byte[] file) {
      return readText(new String(file, UTF_8));
    }

    @Override
    public Resume readText(String text) {
      return text.contains(POISON) ? failure.get() : PatientReader.get().readText(text);
    }
  }

  private record Switched(AtomicReference<ResumeReader> reader) implements ResumeReader {
    @Override
    public Resume read(byte[] file) {
      return reader.get().read(file);
    }

    @Override
    public Resume readText(String text) {
      return reader.get().readText(text);
    }
  }

  private static Supplier<Resume> failing(Supplier<Throwable> thrown) {
    return () -> {
      throw ResumeReadersTest.<RuntimeException>sneaky(thrown.get());
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @Test
  void aStatusOfALaterVersionIsTakenAsItIs() {
    Person ben = Host.person("p2", "Ben Sample", "ben@home.example");
    lever.candidate("o2", "c2", "Ben Sample").resume("r2", POISON.getBytes(UTF_8));
    ResumeStatus other = new ResumeStatus("of-the-host");

    try (EnrichmentService service = service(() -> Resume.unreadable(other), ben)) {
      assertThat(service.sync(service.connect(lever.account())).resumesFailed()).isEqualTo(1);
      assertThat(told).containsExactly("of-the-host");
    }
  }
}
