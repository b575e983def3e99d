package io.github.atsconnect.matching.resume;

import java.util.Objects;

/**
 * Reads a résumé into evidence. Never throws for what a file holds: a hostile or broken file costs
 * an answer with a reason. Implementations are safe for use by many threads.
 */
public interface ResumeReader {

  /** A reader within the process, with the default {@link ResumeLimits}. */
  static ResumeReader standard() {
    return withLimits(ResumeLimits.defaults());
  }

  /** A reader within the process, with limits of your own. */
  static ResumeReader withLimits(ResumeLimits limits) {
    return new StandardResumeReader(limits);
  }

  /**
   * A reader with a process of its own, with the default options; to be closed. See {@link
   * IsolatedResumeReader}.
   */
  static IsolatedResumeReader isolated() {
    return IsolatedResumeReader.builder().build();
  }

  /** The same reader, asking a host's character recognition where a file has no text. */
  default ResumeReader withRecognition(TextRecognition recognition) {
    return new RecognisingResumeReader(this, Objects.requireNonNull(recognition, "recognition"));
  }

  /**
   * Reads a file: PDF, .docx or plain text, told by the bytes and not by a name. Others have the
   * status {@code unsupported}.
   */
  Resume read(byte[] file);

  /** Reads a résumé that is already plain text. */
  Resume readText(String text);
}
