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
import io.github.atsconnect.matching.internal.resume.word.WordReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads within the process. */
final class StandardResumeReader implements ResumeReader {
  private static final Findings NOTHING =
      new Findings(null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of());

  private final ResumeLimits limits;
  private final PdfReader pdfs;
  private final WordReader documents;

  StandardResumeReader(ResumeLimits limits) {
    this.limits = limits;
    this.pdfs = new PdfReader(limits, System::nanoTime);
    this.documents = new WordReader(limits, System::nanoTime);
  }

  @Override
  public Resume read(byte[] file) {
    if (file.length > limits.maxBytes()) {
      return Resume.unreadable(ResumeStatus.limit("bytes"));
    }
    try {
      return switch (FileKind.of(file)) {
        case PDF -> interpret(pdfs.read(file));
        case ARCHIVE -> interpret(documents.read(file));
        case TEXT -> readText(FileKind.text(file).orElse(""));
        case OTHER -> Resume.unreadable(ResumeStatus.UNSUPPORTED);
      };
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
    return interpret(ResumeStatus.OK, lines, List.of(), List.of(), false, 1);
  }

  private static Resume interpret(WordReader.Text text) {
    return interpret(
        new ResumeStatus(text.status()),
        text.lines(),
        text.links(),
        text.metadata(),
        text.hiddenText(),
        text.pages());
  }

  private static Resume interpret(PdfText text) {
    List<Line> lines = DocumentLayout.lines(text.pages());
    int pages = text.pages().size();
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
    return interpret(
        new ResumeStatus(text.status()), lines, uris, metadata, text.hiddenText(), pages);
  }

  private static Resume interpret(
      ResumeStatus status,
      List<Line> lines,
      List<PageUri> uris,
      List<String> metadata,
      boolean hiddenText,
      int pages) {
    if (lines.isEmpty()) {
      return resume(status.isOk() ? ResumeStatus.NO_TEXT : status, NOTHING, hiddenText, pages);
    }
    return resume(status, Interpreter.read(lines, uris, metadata), hiddenText, pages);
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
