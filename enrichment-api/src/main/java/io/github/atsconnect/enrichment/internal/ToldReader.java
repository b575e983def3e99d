package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.ResumeRead;
import io.github.atsconnect.matching.resume.Resume;
import io.github.atsconnect.matching.resume.ResumeReader;
import io.github.atsconnect.matching.resume.ResumeStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A host's reader that throws nothing and tells the listener of each reading: whatever reading a
 * document throws is that document's status. As safe for many threads as the one within.
 */
final class ToldReader implements ResumeReader {
  private final ResumeReader reader;
  private final Teller teller;
  private final String connection;

  ToldReader(ResumeReader reader, Teller teller, String connection) {
    this.reader = reader;
    this.teller = teller;
    this.connection = connection;
  }

  @Override
  public Resume read(byte[] file) {
    return told(() -> reader.read(file));
  }

  @Override
  public Resume readText(String text) {
    return told(() -> reader.readText(text));
  }

  private Resume told(Supplier<Resume> reading) {
    long begun = System.nanoTime();
    Resume resume = guarded(reading);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    teller.tell(
        (l, t) -> l.onResumeRead(t, new ResumeRead(connection, resume.status().code(), took)));
    return resume;
  }

  private static Resume guarded(Supplier<Resume> reading) {
    try {
      return Objects.requireNonNull(reading.get(), "resume");
    } catch (Throwable e) {
      return Resume.unreadable(ResumeStatus.of(e));
    }
  }
}
