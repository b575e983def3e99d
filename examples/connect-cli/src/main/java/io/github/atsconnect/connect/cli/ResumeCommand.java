package io.github.atsconnect.connect.cli;

import io.github.atsconnect.matching.resume.Finding;
import io.github.atsconnect.matching.resume.IsolatedResumeReader;
import io.github.atsconnect.matching.resume.Resume;
import io.github.atsconnect.matching.resume.ResumeHtml;
import io.github.atsconnect.matching.resume.ResumeInspection;
import io.github.atsconnect.matching.resume.ResumeLimits;
import io.github.atsconnect.matching.resume.ResumeReader;
import io.github.atsconnect.matching.resume.ResumeStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What résumés say, a JSON line each. */
@Command(
    name = "resume",
    description = {
      "Reads résumés (PDF, .docx, plain text) and prints what each says as a line of JSON.",
      "A file that cannot be read has its reason in \"status\"; the others go on."
    })
final class ResumeCommand extends Job {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files; their kind is told by what they hold.")
  private List<Path> files;

  // Results are always JSON here; accepted so that scripts may say --json everywhere.
  @SuppressWarnings("UnusedVariable")
  @picocli.CommandLine.Option(
      names = "--json",
      description = "Print JSON, which this command always does.")
  private boolean json;

  @picocli.CommandLine.Option(
      names = "--isolated",
      description = "Read in a process of its own, which is killed when a file takes too long.")
  private boolean isolated;

  @picocli.CommandLine.Option(
      names = "--where",
      description =
          "Say also where each value stands (page, box in points), its source and confidence.")
  private boolean where;

  @picocli.CommandLine.Option(
      names = "--debug-html",
      paramLabel = "OUT",
      description =
          "Draw the pages with boxes around what was read from them. Shows personal data.")
  private @Nullable Path debugHtml;

  ResumeCommand(Console console) {
    super(console);
  }

  @Override
  void run() {
    ResumeLimits limits = ResumeLimits.defaults();
    if (!isolated) {
      readAll(ResumeReader.withLimits(limits), limits);
      return;
    }
    try (IsolatedResumeReader reader = IsolatedResumeReader.builder().limits(limits).build()) {
      readAll(reader, limits);
    }
  }

  private void readAll(ResumeReader reader, ResumeLimits limits) {
    Map<String, ResumeInspection> drawn = new LinkedHashMap<>();
    boolean unreadable = false;
    for (Path file : files) {
      try {
        byte[] bytes = start(file, limits);
        Resume resume = reader.read(bytes);
        printJson(shown(id(file), resume));
        if (resume.status().equals(ResumeStatus.NO_LIBRARY)) {
          console().say(file + ": " + resume.status().message());
        }
        if (debugHtml != null) {
          drawn.put(file.toString(), ResumeInspection.of(bytes, limits));
        }
      } catch (IOException e) {
        unreadable = true;
        console().say("cannot read " + file + ": " + e);
      }
      console().out().flush();
    }
    if (debugHtml != null) {
      OutputFile.write(debugHtml, ResumeHtml.document(drawn));
    }
    if (unreadable) {
      throw new CommandFailure("not every file could be opened");
    }
  }

  /** One byte more than the limit is enough for the reader to refuse a file for its size. */
  private static byte[] start(Path file, ResumeLimits limits) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(limits.maxBytes() + 1);
    }
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(".pdf")
        ? name.substring(0, name.length() - 4)
        : name;
  }

  private Map<String, @Nullable Object> shown(String id, Resume resume) {
    Map<String, @Nullable Object> out = fields(id, resume);
    if (where) {
      out.put("findings", resume.findings().stream().map(ResumeCommand::fields).toList());
    }
    return out;
  }

  private static Map<String, @Nullable Object> fields(Finding finding) {
    Finding.Box box = finding.boxOrNull();
    return Json.object(
        "field", finding.field().name().toLowerCase(Locale.ROOT),
        "index", finding.index(),
        "value", finding.value(),
        "page", finding.page() == 0 ? null : finding.page(),
        "box", box == null ? null : List.of(box.x(), box.y(), box.width(), box.height()),
        "source", finding.source().name().toLowerCase(Locale.ROOT),
        "confidence", finding.confidence());
  }

  static Map<String, @Nullable Object> fields(String id, Resume resume) {
    Optional<Resume.Entry> latest = resume.latest();
    return Json.object(
        "id", id,
        "status", resume.status().code(),
        "name", resume.nameOrNull(),
        "emails", resume.emails(),
        "phones", resume.phones(),
        "links", resume.links(),
        "location", resume.locationOrNull(),
        "positions", resume.positions().stream().map(ResumeCommand::fields).toList(),
        "schools", resume.schools(),
        "skills", resume.skills(),
        "latestTitle", latest.map(Resume.Entry::titleOrNull).orElse(null),
        "latestCompany", latest.map(Resume.Entry::companyOrNull).orElse(null),
        "hiddenText", resume.hiddenText(),
        "pages", resume.pages());
  }

  private static Map<String, @Nullable Object> fields(Resume.Entry position) {
    return Json.object(
        "title", position.titleOrNull(),
        "company", position.companyOrNull(),
        "start", position.startOrNull(),
        "end", position.endOrNull());
  }
}
