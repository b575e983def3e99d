package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.model.AttachedFile;
import io.github.atsconnect.lever.model.FileId;
import io.github.atsconnect.lever.model.FileStatus;
import io.github.atsconnect.lever.model.ParsedMonth;
import io.github.atsconnect.lever.model.ParsedPosition;
import io.github.atsconnect.lever.model.ParsedResume;
import io.github.atsconnect.lever.model.ParsedSchool;
import io.github.atsconnect.lever.model.Resume;
import io.github.atsconnect.lever.model.ResumeFile;
import io.github.atsconnect.lever.model.ResumeId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Résumés and files. */
final class DocumentCodecs {

  private DocumentCodecs() {}

  static Resume resume(Fields f) {
    return new Resume(
        new ResumeId(f.required("id")),
        f.time("createdAt"),
        f.object("file", DocumentCodecs::document),
        f.object("parsedData", DocumentCodecs::parsedResume),
        f.unknown());
  }

  private static ResumeFile document(Fields f) {
    return new ResumeFile(
        f.textOrEmpty("name"),
        extension(f),
        f.webAddress("downloadUrl"),
        f.time("uploadedAt"),
        f.code("status", FileStatus.class),
        f.integer("size"),
        f.unknown());
  }

  /** A document with an id, in one object. */
  static AttachedFile file(Fields f) {
    FileId id = new FileId(f.required("id"));
    ResumeFile document = document(f);
    return new AttachedFile(
        id,
        document.name(),
        document.ext(),
        document.downloadUrl(),
        document.uploadedAt(),
        document.status(),
        document.size(),
        document.unknown());
  }

  /** Seen: {@code pdf}, {@code .pdf}, a lone dot, and nothing. */
  private static @Nullable String extension(Fields f) {
    String written = f.word("ext");
    if (written == null) {
      return null;
    }
    String bare = written.trim().replaceFirst("^\\.+", "").toLowerCase(Locale.ROOT);
    return bare.isEmpty() ? null : bare;
  }

  private static ParsedResume parsedResume(Fields f) {
    return new ParsedResume(
        f.objects("positions", DocumentCodecs::position),
        f.objects("schools", DocumentCodecs::school),
        f.unknown());
  }

  private static ParsedPosition position(Fields f) {
    return new ParsedPosition(
        f.word("org"),
        f.word("title"),
        f.word("summary"),
        f.word("location"),
        f.object("start", DocumentCodecs::month),
        f.object("end", DocumentCodecs::month),
        f.unknown());
  }

  private static ParsedSchool school(Fields f) {
    return new ParsedSchool(
        f.word("org"),
        f.word("degree"),
        f.word("field"),
        f.word("summary"),
        f.object("start", DocumentCodecs::month),
        f.object("end", DocumentCodecs::month),
        f.unknown());
  }

  private static ParsedMonth month(Fields f) {
    return new ParsedMonth(f.smallInteger("year"), f.smallInteger("month"), f.unknown());
  }
}
