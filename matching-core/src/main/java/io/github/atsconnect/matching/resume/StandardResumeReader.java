package io.github.atsconnect.matching.resume;

import io.github.atsconnect.matching.internal.resume.pdf.PdfReader;
import io.github.atsconnect.matching.internal.resume.pdf.PdfText;

/** Reads within the process. */
final class StandardResumeReader implements ResumeReader {
  private final PdfReader pdfs;

  StandardResumeReader(ResumeLimits limits) {
    this.pdfs = new PdfReader(limits, System::nanoTime);
  }

  @Override
  public Resume read(byte[] pdf) {
    PdfText text = pdfs.read(pdf);
    return Resume.unreadable(new ResumeStatus(text.status()));
  }

  @Override
  public Resume readText(String text) {
    return Resume.unreadable(ResumeStatus.NO_TEXT);
  }
}
