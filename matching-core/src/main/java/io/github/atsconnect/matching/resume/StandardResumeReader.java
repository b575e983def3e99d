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
import io.github.atsconnect.matching.internal.resume.read.Locator;
import io.github.atsconnect.matching.internal.resume.read.PageUri;
import io.github.atsconnect.matching.internal.resume.word.WordReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Reads within the process. */
final class StandardResumeReader implements ResumeReader {
  private static final Findings NOTHING =
      new Findings(null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of());

  private final ResumeLimits limits;

  StandardResumeReader(ResumeLimits limits) {
    this.limits = limits;
  }

  @Override
  public Resume read(byte[] file) {
    return inspect(file).resume();
  }

  @Override
  public Resume readText(String text) {
    return guarded(() -> interpret(plain(text))).resume();
  }

  /** Reads a file, and keeps what it looks like. */
  ResumeInspection inspect(byte[] file) {
    if (file.length > limits.maxBytes()) {
      return ResumeInspection.unreadable(ResumeStatus.limit("bytes"));
    }
    return guarded(() -> read(FileKind.of(file), file));
  }

  /** Readers are made here and not before: without PDFBox, files of other kinds are read still. */
  private ResumeInspection read(FileKind kind, byte[] file) {
    return switch (kind) {
      case PDF -> interpret(Text.of(new PdfReader(limits, System::nanoTime).read(file)));
      case ARCHIVE -> interpret(Text.of(new WordReader(limits, System::nanoTime).read(file)));
      case TEXT -> interpret(plain(FileKind.text(file).orElse("")));
      case OTHER ->
          ResumeInspection.unreadable(
              FileKind.isLockedDocument(file) ? ResumeStatus.ENCRYPTED : ResumeStatus.UNSUPPORTED);
    };
  }

  /** Whatever a document does must cost this document, not the run that reads thousands. */
  private static ResumeInspection guarded(Supplier<ResumeInspection> reading) {
    try {
      return reading.get();
    } catch (Throwable e) {
      return ResumeInspection.unreadable(ResumeStatus.of(e));
    }
  }

  /**
   * What a file of any kind holds.
   *
   * @param sizes width and height of each page in points, where the kind has pages
   */
  private record Text(
      String status,
      List<Line> lines,
      List<PageUri> links,
      List<String> metadata,
      boolean hidden,
      int pages,
      List<PdfPage> sizes) {

    static Text of(PdfText text) {
      List<PageUri> links = new ArrayList<>();
      for (int i = 0; i < text.pages().size(); i++) {
        for (PdfLink l : text.pages().get(i).links()) {
          links.add(new PageUri(l.uri(), i, l.x(), l.y(), l.width(), l.height()));
        }
      }
      List<String> metadata = new ArrayList<>();
      for (String value : Arrays.asList(text.title(), text.author())) {
        if (value != null && !value.isBlank()) {
          metadata.add(value);
        }
      }
      return new Text(
          text.status(),
          DocumentLayout.lines(text.pages()),
          links,
          metadata,
          text.hiddenText(),
          text.pages().size(),
          text.pages());
    }

    static Text of(WordReader.Text text) {
      return new Text(
          text.status(),
          text.lines(),
          text.links(),
          text.metadata(),
          text.hiddenText(),
          text.pages(),
          List.of());
    }
  }

  private static Text plain(String text) {
    return new Text("ok", PlainLines.of(text), List.of(), List.of(), false, 1, List.of());
  }

  private static ResumeInspection interpret(Text text) {
    boolean empty = text.lines().isEmpty();
    Findings findings =
        empty ? NOTHING : Interpreter.read(text.lines(), text.links(), text.metadata());
    ResumeStatus status =
        empty && text.status().equals("ok")
            ? ResumeStatus.NO_TEXT
            : new ResumeStatus(text.status());
    List<Finding> places = Locator.locate(text.lines(), text.links(), text.metadata(), findings);
    List<Resume.Entry> positions = new ArrayList<>();
    for (Findings.Job job : findings.jobs()) {
      positions.add(new Resume.Entry(job.title(), job.company(), job.start(), job.end()));
    }
    Resume resume =
        new Resume(
            status,
            findings.name(),
            findings.emails(),
            findings.phones(),
            findings.links(),
            findings.location(),
            positions,
            findings.schools(),
            findings.skills(),
            text.hidden(),
            text.pages(),
            places);
    return new ResumeInspection(resume, PageViews.of(text.lines(), text.sizes(), text.pages()));
  }
}
