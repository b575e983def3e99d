package io.github.atsconnect.matching.resume;

import java.time.Duration;

/**
 * Reads with time enough for a busy machine, where a test asks what is read and not in which time:
 * a file that was given up on would lack values.
 */
public final class PatientReader {
  private PatientReader() {}

  /** The reader. */
  public static ResumeReader get() {
    return ResumeReader.withLimits(ResumeLimits.defaults().withDeadline(Duration.ofMinutes(2)));
  }
}
