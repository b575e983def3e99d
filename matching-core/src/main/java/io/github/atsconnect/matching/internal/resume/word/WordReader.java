package io.github.atsconnect.matching.internal.resume.word;

import io.github.atsconnect.matching.internal.resume.ReadingEnded;
import io.github.atsconnect.matching.internal.resume.line.Line;
import io.github.atsconnect.matching.internal.resume.read.PageUri;
import io.github.atsconnect.matching.resume.ResumeLimits;
import io.github.atsconnect.matching.resume.ResumeStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads a word processor document within limits. Never throws for what the file holds. */
public final class WordReader {

  private static final int MAX_METADATA = 300;
  private static final int MOST_LINKS = 2_000;

  private final ResumeLimits limits;
  private final LongSupplier nanoTime;

  /** A reader with a clock to measure the deadline by. */
  public WordReader(ResumeLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  /**
   * What could be read of a document.
   *
   * @param status {@code ok} or the reason, as {@code ResumeStatus} knows them
   * @param lines in reading order
   * @param links with the place of the text that they lie on
   * @param metadata title and author, where they are known
   * @param hiddenText whether text was left out that no reader sees
   * @param pages as the program that wrote it counted them, 0 when nothing was read
   */
  public record Text(
      String status,
      List<Line> lines,
      List<PageUri> links,
      List<String> metadata,
      boolean hiddenText,
      int pages) {

    private static Text unreadable(String status) {
      return new Text(status, List.of(), List.of(), List.of(), false, 0);
    }
  }

  /** Whether a file may be such a document: it is an archive of the kind. */
  public static boolean mayRead(byte[] file) {
    return Parts.isArchive(file);
  }

  /** Reads what can be read; {@code unsupported} for an archive of another kind. */
  public Text read(byte[] file) {
    if (file.length > limits.maxBytes()) {
      return Text.unreadable("limit:bytes");
    }
    Allowance allowance = new Allowance(limits, nanoTime);
    try {
      if (Parts.isLocked(file)) {
        return Text.unreadable("encrypted");
      }
      Parts parts = Parts.of(file, allowance);
      byte[] body = parts.get(Parts.BODY);
      if (body == null) {
        return Text.unreadable(parts.isBroken() ? "malformed" : "unsupported");
      }
      return read(parts, body, allowance);
    } catch (Throwable e) {
      return Text.unreadable(ResumeStatus.of(e).code());
    }
  }

  private static Text read(Parts parts, byte[] body, Allowance allowance) {
    Styles styles = Styles.of(parts.get(Parts.STYLES), allowance);
    Map<String, String> targets = targets(parts.get(Parts.LINKS), allowance);
    Sheet sheet = new Sheet();
    List<Line> lines = new ArrayList<>();
    String status = "ok";
    try {
      edges(parts, true, styles, allowance, lines, sheet);
      new Body(new Markup(body, allowance), styles, targets, sheet).read();
    } catch (XMLStreamException e) {
      sheet.end(false);
      status = sheet.lines().isEmpty() ? "malformed" : status;
    } catch (ReadingEnded e) {
      sheet.end(false);
      status = e.status();
    }
    lines.addAll(sheet.lines());
    if (status.equals("ok")) {
      edges(parts, false, styles, allowance, lines, sheet);
    }
    return new Text(
        status,
        lines,
        sheet.links(),
        metadata(parts.get(Parts.PROPERTIES), allowance),
        sheet.hidden(),
        sheet.pages());
  }

  /** Headers or footers, each text once. */
  private static void edges(
      Parts parts, boolean top, Styles styles, Allowance allowance, List<Line> out, Sheet main) {
    Set<String> seen = new LinkedHashSet<>();
    for (Map.Entry<String, byte[]> part : parts.all().entrySet()) {
      if (!(top ? Parts.isHeader(part.getKey()) : Parts.isFooter(part.getKey()))) {
        continue;
      }
      Sheet sheet = new Sheet();
      try {
        new Body(new Markup(part.getValue(), allowance), styles, Map.of(), sheet).read();
      } catch (XMLStreamException e) {
        // What stands at the edge of a page is not worth the page.
      }
      sheet.lines().stream().filter(line -> seen.add(line.text())).forEach(out::add);
      if (sheet.hidden()) {
        main.hide();
      }
    }
  }

  private static Map<String, String> targets(byte @Nullable [] part, Allowance allowance) {
    Map<String, String> out = new HashMap<>();
    if (part == null) {
      return out;
    }
    try {
      Markup markup = new Markup(part, allowance);
      for (Markup.Piece p = markup.next(); p != Markup.Piece.DONE; p = markup.next()) {
        String id = p == Markup.Piece.START ? markup.attribute("Id") : null;
        String target = id == null ? null : markup.attribute("Target");
        if (id != null && target != null && out.size() < MOST_LINKS) {
          out.put(id, target);
        }
      }
    } catch (XMLStreamException e) {
      // Links less, no text less.
    }
    return out;
  }

  private static List<String> metadata(byte @Nullable [] part, Allowance allowance) {
    List<String> out = new ArrayList<>();
    if (part == null) {
      return out;
    }
    try {
      Markup markup = new Markup(part, allowance);
      String open = "";
      for (Markup.Piece p = markup.next(); p != Markup.Piece.DONE; p = markup.next()) {
        if (p == Markup.Piece.TEXT) {
          boolean known = open.equals("title") || open.equals("creator");
          String text = markup.text().strip();
          if (known && !text.isEmpty() && text.length() < MAX_METADATA) {
            out.add(text);
          }
        } else {
          open = p == Markup.Piece.START ? markup.name() : "";
        }
      }
    } catch (XMLStreamException | ReadingEnded e) {
      // A witness of the name less.
    }
    return out;
  }
}
