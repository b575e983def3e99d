package io.github.atsconnect.matching.internal.resume.word;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a part: paragraphs, tables cell by cell, boxes after the paragraph they hang
 * on.
 */
final class Body {

  private static final Pattern LINK_FIELD = Pattern.compile("HYPERLINK\\s+\"([^\"]{1,500})\"");

  private final Markup markup;
  private final Styles styles;
  private final Map<String, String> targets;
  private final Sheet sheet;

  Body(Markup markup, Styles styles, Map<String, String> targets, Sheet sheet) {
    this.markup = markup;
    this.styles = styles;
    this.targets = targets;
    this.sheet = sheet;
  }

  /** Reads all of it. */
  void read() throws XMLStreamException {
    blocks(0, false, true);
    sheet.end(false);
  }

  /**
   * Reads paragraphs and tables.
   *
   * @param outer depth at which to end
   * @param shaded whether something may lie behind the text
   * @param ends whether each paragraph ends its line; in a row of single lines, cells share one
   */
  private void blocks(int outer, boolean shaded, boolean ends) throws XMLStreamException {
    boolean dark = shaded;
    for (Markup.Piece piece = markup.next(); piece != Markup.Piece.DONE; piece = markup.next()) {
      if (piece == Markup.Piece.END && markup.depth() < outer) {
        return;
      }
      if (piece != Markup.Piece.START) {
        continue;
      }
      switch (markup.name()) {
        case "p" -> paragraph(dark, ends);
        case "tr" -> row(dark);
        case "shd" -> dark |= isShade();
        case "Fallback", "del", "moveFrom", "sectPr" -> skip();
        default -> {
          // Tables and the like are passed through to what they hold.
        }
      }
    }
  }

  private boolean isShade() {
    String fill = markup.attribute("fill");
    return fill != null && !fill.equals("auto") && !fill.equalsIgnoreCase("FFFFFF");
  }

  /** A row: its cells one after the other, each apart. */
  private void row(boolean shaded) throws XMLStreamException {
    int own = markup.depth();
    sheet.startRow();
    for (Markup.Piece piece = markup.next(); piece != Markup.Piece.DONE; piece = markup.next()) {
      if (piece == Markup.Piece.END && markup.depth() < own) {
        sheet.end(false);
        return;
      }
      if (piece == Markup.Piece.START && markup.name().equals("tc")) {
        sheet.startCell();
        blocks(markup.depth(), shaded, false);
      }
    }
  }

  private void paragraph(boolean shaded, boolean ends) throws XMLStreamException {
    int own = markup.depth();
    Paragraph now = new Paragraph(styles.usual(), shaded);
    boolean empty = true;
    for (Markup.Piece piece = markup.next(); piece != Markup.Piece.DONE; piece = markup.next()) {
      if (piece == Markup.Piece.END && markup.depth() < own) {
        break;
      }
      if (piece != Markup.Piece.START) {
        continue;
      }
      switch (markup.name()) {
        case "pPr" -> properties(now);
        case "r" -> {
          if (empty && !ends) {
            sheet.startParagraphInCell();
          }
          empty = false;
          run(now);
        }
        case "hyperlink" -> link(markup.attribute("id"));
        case "instrText" -> field();
        case "Fallback", "del", "moveFrom" -> skip();
        default -> {
          // Content controls and insertions are passed through to what they hold.
        }
      }
    }
    if (ends) {
      sheet.end(now.bullet);
    } else {
      sheet.endParagraphInCell(now.bullet);
    }
  }

  private static final class Paragraph {
    private Look look;
    private boolean shaded;
    private boolean bullet;

    Paragraph(Look look, boolean shaded) {
      this.look = look;
      this.shaded = shaded;
    }
  }

  private void properties(Paragraph now) throws XMLStreamException {
    int own = markup.depth();
    for (Markup.Piece piece = markup.next(); piece != Markup.Piece.DONE; piece = markup.next()) {
      if (piece == Markup.Piece.END && markup.depth() < own) {
        return;
      }
      if (piece != Markup.Piece.START) {
        continue;
      }
      switch (markup.name()) {
        case "pStyle" -> now.look = styles.look(markup.value(), now.look);
        case "numId" -> now.bullet = !markup.value().equals("0");
        case "shd" -> now.shaded |= isShade();
        case "pageBreakBefore" -> sheet.newPage();
        case "spacing" -> sheet.room(twentieths(markup.attribute("before")));
        case "rPr" -> skip(); // of the paragraph's mark
        default -> {
          // Places and borders.
        }
      }
    }
  }

  private static float twentieths(@Nullable String value) {
    try {
      return value == null ? 0 : Float.parseFloat(value) / 20;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void run(Paragraph paragraph) throws XMLStreamException {
    int own = markup.depth();
    Look look = paragraph.look;
    boolean shaded = paragraph.shaded;
    boolean inProperties = false;
    boolean text = false;
    for (Markup.Piece piece = markup.next(); piece != Markup.Piece.DONE; piece = markup.next()) {
      if (piece == Markup.Piece.END) {
        if (markup.depth() < own) {
          return;
        }
        inProperties &= !markup.name().equals("rPr");
        text &= !markup.name().equals("t");
        continue;
      }
      if (piece == Markup.Piece.TEXT) {
        if (text) {
          write(markup.text(), look, shaded);
        }
        continue;
      }
      if (inProperties) {
        look =
            markup.name().equals("rStyle")
                ? styles.look(markup.value(), look)
                : look.with(markup.name(), markup.value());
        shaded |= markup.name().equals("shd") ? isShade() : markup.name().equals("highlight");
        continue;
      }
      switch (markup.name()) {
        case "rPr" -> inProperties = true;
        case "t" -> text = true;
        case "tab", "ptab" -> sheet.tab();
        case "br", "cr" -> lineBreak(paragraph);
        case "lastRenderedPageBreak" -> sheet.newPage();
        case "noBreakHyphen" -> write("-", look, shaded);
        case "instrText" -> field();
        case "txbxContent" -> box();
        case "Fallback" -> skip();
        default -> {
          // Drawings are passed through to the text they hold.
        }
      }
    }
  }

  private void write(String text, Look look, boolean shaded) {
    if (look.isInvisible(shaded)) {
      if (!text.isBlank()) {
        sheet.hide();
      }
    } else {
      sheet.text(text, look);
    }
  }

  private void lineBreak(Paragraph paragraph) {
    boolean page = "page".equals(markup.attribute("type"));
    sheet.end(paragraph.bullet);
    if (page) {
      sheet.newPage();
    }
  }

  /** What stands in a box is read before the rest of the paragraph that the box hangs on. */
  private void box() throws XMLStreamException {
    sheet.end(false);
    sheet.apart();
    blocks(markup.depth(), true, true);
    sheet.apart();
  }

  private void link(@Nullable String id) {
    String target = id == null ? null : targets.get(id);
    if (target != null) {
      sheet.link(target);
    }
  }

  private void field() throws XMLStreamException {
    StringBuilder instruction = new StringBuilder();
    int own = markup.depth();
    for (Markup.Piece piece = markup.next(); piece != Markup.Piece.DONE; piece = markup.next()) {
      if (piece == Markup.Piece.END && markup.depth() < own) {
        break;
      }
      if (piece == Markup.Piece.TEXT) {
        instruction.append(markup.text());
      }
    }
    Matcher target = LINK_FIELD.matcher(instruction);
    if (target.find()) {
      sheet.link(target.group(1));
    }
  }

  private void skip() throws XMLStreamException {
    int own = markup.depth();
    for (Markup.Piece piece = markup.next(); piece != Markup.Piece.DONE; piece = markup.next()) {
      if (piece == Markup.Piece.END && markup.depth() < own) {
        return;
      }
    }
  }
}
