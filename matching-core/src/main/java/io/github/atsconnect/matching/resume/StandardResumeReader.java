package io.github.atsconnect.matching.resume;

/** To be written by the résumé work. */
final class StandardResumeReader implements ResumeReader {
  private final ResumeLimits limits;

  StandardResumeReader(ResumeLimits limits) {
    this.limits = limits;
  }

  @Override
  public Resume read(byte[] pdf) {
    return Resume.unreadable(
        pdf.length > limits.maxBytes() ? ResumeStatus.limit("bytes") : ResumeStatus.NOT_PDF);
  }

  @Override
  public Resume readText(String text) {
    return Resume.unreadable(ResumeStatus.NO_TEXT);
  }
}
