package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.ResumeRead;
import io.github.atsconnect.matching.resume.Resume;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.time.Duration;
import java.util.function.Supplier;

/** A reader that tells the listener of each reading. As safe for many threads as the one within. */
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
    Resume resume = reading.get();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    teller.tell(
        (l, t) -> l.onResumeRead(t, new ResumeRead(connection, resume.status().code(), took)));
    return resume;
  }
}
