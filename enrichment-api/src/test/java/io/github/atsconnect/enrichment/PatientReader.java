package io.github.atsconnect.enrichment;

import io.github.atsconnect.matching.resume.ResumeLimits;
import io.github.atsconnect.matching.resume.ResumeReader;
import java.time.Duration;

/**
 * Reads résumés with time enough for a busy machine, where a test compares the links of two runs: a
 * file that one of them gave up on would make them differ.
 */
final class PatientReader {
  private PatientReader() {}

  static ResumeReader get() {
    return ResumeReader.withLimits(ResumeLimits.defaults().withDeadline(Duration.ofMinutes(2)));
  }
}
