package io.github.atsconnect.matching.internal.resume.worker;

import io.github.atsconnect.matching.resume.Finding;
import io.github.atsconnect.matching.resume.Resume;
import io.github.atsconnect.matching.resume.ResumeLimits;
import io.github.atsconnect.matching.resume.ResumeStatus;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Limits and résumés as bytes. Both sides are of one version, so there is no room for others. */
final class ResumeCodec {

  private static final int NULL = -1;

  /** A reply with more of anything comes from a worker that went wrong. */
  private static final int MOST = 1 << 24;

  private ResumeCodec() {}

  /** A piece of a value. */
  private interface Reading<T> {
    T from(DataInput in) throws IOException;
  }

  /** A piece of a value. */
  private interface Writing<T> {
    void to(DataOutput out, T value) throws IOException;
  }

  static void write(DataOutput out, ResumeLimits limits) throws IOException {
    out.writeInt(limits.maxBytes());
    out.writeInt(limits.maxPages());
    out.writeLong(limits.deadline().toNanos());
    out.writeInt(limits.maxPageContent());
    out.writeInt(limits.maxStructureBytes());
    out.writeInt(limits.maxOperators());
    out.writeInt(limits.maxGlyphs());
    out.writeInt(limits.maxForms());
    out.writeInt(limits.maxFonts());
    out.writeInt(limits.maxFontBytes());
    out.writeInt(limits.maxMapBytes());
    out.writeInt(limits.maxMapSpan());
    out.writeInt(limits.maxAnnotations());
  }

  static ResumeLimits readLimits(DataInput in) throws IOException {
    return new ResumeLimits(
        in.readInt(),
        in.readInt(),
        Duration.ofNanos(in.readLong()),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt());
  }

  static void write(DataOutput out, Resume resume) throws IOException {
    writeText(out, resume.status().code());
    writeText(out, resume.nameOrNull());
    writeList(out, resume.emails(), ResumeCodec::writeText);
    writeList(out, resume.phones(), ResumeCodec::writeText);
    writeList(out, resume.links(), ResumeCodec::writeText);
    writeText(out, resume.locationOrNull());
    writeList(out, resume.positions(), ResumeCodec::writeEntry);
    writeList(out, resume.schools(), ResumeCodec::writeText);
    writeList(out, resume.skills(), ResumeCodec::writeText);
    out.writeBoolean(resume.hiddenText());
    out.writeInt(resume.pages());
    writeList(out, resume.findings(), ResumeCodec::writeFinding);
  }

  static Resume readResume(DataInput in) throws IOException {
    return new Resume(
        new ResumeStatus(known(in)),
        readText(in),
        readList(in, ResumeCodec::known),
        readList(in, ResumeCodec::known),
        readList(in, ResumeCodec::known),
        readText(in),
        readList(in, ResumeCodec::readEntry),
        readList(in, ResumeCodec::known),
        readList(in, ResumeCodec::known),
        in.readBoolean(),
        in.readInt(),
        readList(in, ResumeCodec::readFinding));
  }

  private static void writeFinding(DataOutput out, Finding finding) throws IOException {
    out.writeByte(finding.field().ordinal());
    out.writeInt(finding.index());
    writeText(out, finding.value());
    out.writeByte(finding.source().ordinal());
    out.writeInt(finding.page());
    Finding.Box box = finding.boxOrNull();
    out.writeBoolean(box != null);
    if (box != null) {
      out.writeFloat(box.x());
      out.writeFloat(box.y());
      out.writeFloat(box.width());
      out.writeFloat(box.height());
    }
    out.writeDouble(finding.confidence());
  }

  private static Finding readFinding(DataInput in) throws IOException {
    return new Finding(
        Finding.Field.values()[in.readByte()],
        in.readInt(),
        known(in),
        Finding.Source.values()[in.readByte()],
        in.readInt(),
        in.readBoolean()
            ? new Finding.Box(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat())
            : null,
        in.readDouble());
  }

  private static void writeEntry(DataOutput out, Resume.Entry entry) throws IOException {
    writeText(out, entry.titleOrNull());
    writeText(out, entry.companyOrNull());
    writeText(out, entry.startOrNull());
    writeText(out, entry.endOrNull());
  }

  private static Resume.Entry readEntry(DataInput in) throws IOException {
    return new Resume.Entry(readText(in), readText(in), readText(in), readText(in));
  }

  private static <T> void writeList(DataOutput out, List<T> values, Writing<T> each)
      throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      each.to(out, value);
    }
  }

  private static <T> List<T> readList(DataInput in, Reading<T> each) throws IOException {
    int size = size(in);
    List<T> out = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      out.add(each.from(in));
    }
    return out;
  }

  private static void writeText(DataOutput out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(NULL);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static @Nullable String readText(DataInput in) throws IOException {
    int size = size(in);
    if (size == NULL) {
      return null;
    }
    byte[] bytes = new byte[size];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String known(DataInput in) throws IOException {
    String text = readText(in);
    if (text == null) {
      throw new IOException("a value is missing in the worker's reply");
    }
    return text;
  }

  private static int size(DataInput in) throws IOException {
    int size = in.readInt();
    if (size < NULL || size > MOST) {
      throw new IOException("the worker's reply is damaged");
    }
    return size;
  }
}
