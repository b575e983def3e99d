package io.github.atsconnect.matching.resume;

import java.util.Objects;

/**
 * Reads a résumé into evidence. Never throws for what a file holds: a hostile or broken file costs
 * an answer with a reason. Implementations are safe for use by many threads.
 */
public interface ResumeReader {

  /** {@return a reader within the process, with the default {@link ResumeLimits}} */
  static ResumeReader standard() {
    return withLimits(ResumeLimits.defaults());
  }

  /**
   * {@return a reader within the process, with limits of your own}
   *
   * @param limits what a file may cost
   */
  static ResumeReader withLimits(ResumeLimits limits) {
    return new StandardResumeReader(limits);
  }

  /**
   * {@return a reader with a process of its own, with the default options; to be closed} See {@link
   * IsolatedResumeReader}.
   */
  static IsolatedResumeReader isolated() {
    return IsolatedResumeReader.builder().build();
  }

  /**
   * {@return the same reader, asking a host's character recognition where a file has no text}
   *
   * @param recognition gives the text of a page's picture
   */
  default ResumeReader withRecognition(TextRecognition recognition) {
    return new RecognisingResumeReader(this, Objects.requireNonNull(recognition, "recognition"));
  }

  /**
   * Reads a file: PDF, .docx or plain text, told by the bytes and not by a name. Others have the
   * status {@code unsupported}.
   *
   * @param file the file's bytes, whatever they are; not changed
   * @return what was found, and a status; never null
   */
  Resume read(byte[] file);

  /**
   * Reads a résumé that is already plain text.
   *
   * @param text the text, with its line breaks
   * @return what was found, and a status; never null
   */
  Resume readText(String text);
}
