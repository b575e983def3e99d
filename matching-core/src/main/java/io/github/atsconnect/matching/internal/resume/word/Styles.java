package io.github.atsconnect.matching.internal.resume.word;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The named styles of a document, each with what it takes over from others. */
final class Styles {

  private static final int LONGEST_CHAIN = 20;

  private record Style(@Nullable String basedOn, Map<String, String> says) {}

  private final Map<String, Style> byId = new HashMap<>();
  private final Map<String, String> usual = new HashMap<>();

  private Styles() {}

  static Styles of(byte @Nullable [] part, Allowance allowance) {
    Styles out = new Styles();
    if (part != null) {
      try {
        out.read(new Markup(part, allowance));
      } catch (XMLStreamException e) {
        // A look less, no text less.
      }
    }
    return out;
  }

  private void read(Markup markup) throws XMLStreamException {
    String id = null;
    String basedOn = null;
    Map<String, String> says = new HashMap<>();
    boolean runs = false;
    for (Markup.Piece piece = markup.next(); piece != Markup.Piece.DONE; piece = markup.next()) {
      if (piece == Markup.Piece.TEXT) {
        continue;
      }
      boolean begins = piece == Markup.Piece.START;
      switch (markup.name()) {
        case "style" -> {
          if (begins) {
            id = markup.attribute("styleId");
            basedOn = null;
            says = new HashMap<>();
          } else if (id != null) {
            byId.put(id, new Style(basedOn, says));
            id = null;
          }
        }
        case "basedOn" -> basedOn = begins ? markup.attribute("val") : basedOn;
        case "rPr" -> runs = begins;
        default -> {
          if (begins && runs) {
            (id == null ? usual : says).put(markup.name(), markup.value());
          }
        }
      }
    }
  }

  /** How text of a style looks, on top of another look. */
  Look look(@Nullable String id, Look below) {
    return look(id, below, LONGEST_CHAIN);
  }

  private Look look(@Nullable String id, Look below, int left) {
    Style style = id == null || left == 0 ? null : byId.get(id);
    return style == null ? below : apply(style.says(), look(style.basedOn(), below, left - 1));
  }

  /** How text looks of which nothing is said. */
  Look usual() {
    return apply(usual, Look.USUAL);
  }

  private static Look apply(Map<String, String> says, Look look) {
    Look out = look;
    for (Map.Entry<String, String> e : says.entrySet()) {
      out = out.with(e.getKey(), e.getValue());
    }
    return out;
  }
}
