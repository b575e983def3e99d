package io.github.atsconnect.matching.resume;

import io.github.atsconnect.matching.internal.resume.layout.DocumentLayout;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.line.PlainLines;
import io.github.atsconnect.matching.internal.resume.pdf.PdfLink;
import io.github.atsconnect.matching.internal.resume.pdf.PdfPage;
import io.github.atsconnect.matching.internal.resume.pdf.PdfReader;
import io.github.atsconnect.matching.internal.resume.pdf.PdfText;
import io.github.atsconnect.matching.internal.resume.read.Findings;
import io.github.atsconnect.matching.internal.resume.read.Interpreter;
import io.github.atsconnect.matching.internal.resume.read.PageUri;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads within the process. */
final class StandardResumeReader implements ResumeReader {
  private final PdfReader pdfs;

  StandardResumeReader(ResumeLimits limits) {
    this.pdfs = new PdfReader(limits, System::nanoTime);
  }

  @Override
  public Resume read(byte[] pdf) {
    PdfText text = pdfs.read(pdf);
    try {
      return interpret(text);
    } catch (RuntimeException | StackOverflowError e) {
      // A defect of ours must cost this résumé, not the run that reads thousands.
      return Resume.unreadable(ResumeStatus.MALFORMED);
    } catch (OutOfMemoryError e) {
      return Resume.unreadable(ResumeStatus.limit("memory"));
    }
  }

  @Override
  public Resume readText(String text) {
    List<Line> lines = PlainLines.of(text);
    if (lines.isEmpty()) {
      return Resume.unreadable(ResumeStatus.NO_TEXT);
    }
    Findings findings = Interpreter.read(lines, List.of(), List.of());
    return resume(ResumeStatus.OK, findings, false, 1);
  }

  private static Resume interpret(PdfText text) {
    List<Line> lines = DocumentLayout.lines(text.pages());
    int pages = text.pages().size();
    if (lines.isEmpty()) {
      ResumeStatus status =
          text.status().equals("ok") ? ResumeStatus.NO_TEXT : new ResumeStatus(text.status());
      return new Resume(
          status,
          null,
          List.of(),
          List.of(),
          List.of(),
          null,
          List.of(),
          List.of(),
          List.of(),
          text.hiddenText(),
          pages);
    }
    List<PageUri> uris = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      PdfPage page = text.pages().get(i);
      for (PdfLink l : page.links()) {
        uris.add(new PageUri(l.uri(), i, l.x() + l.width() / 2, l.y() + l.height() / 2));
      }
    }
    List<String> metadata = new ArrayList<>();
    addIfKnown(metadata, text.title());
    addIfKnown(metadata, text.author());
    Findings findings = Interpreter.read(lines, uris, metadata);
    return resume(new ResumeStatus(text.status()), findings, text.hiddenText(), pages);
  }

  private static void addIfKnown(List<String> metadata, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      metadata.add(value);
    }
  }

  private static Resume resume(ResumeStatus status, Findings f, boolean hiddenText, int pages) {
    List<Resume.Entry> positions = new ArrayList<>();
    for (Findings.Job job : f.jobs()) {
      positions.add(new Resume.Entry(job.title(), job.company(), job.start(), job.end()));
    }
    return new Resume(
        status,
        f.name(),
        f.emails(),
        f.phones(),
        f.links(),
        f.location(),
        positions,
        f.schools(),
        f.skills(),
        hiddenText,
        pages);
  }
}
