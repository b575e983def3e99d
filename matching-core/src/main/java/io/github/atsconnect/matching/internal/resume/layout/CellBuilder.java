package io.github.atsconnect.matching.internal.resume.layout;

import io.github.atsconnect.matching.internal.resume.line.Cell;
import io.github.atsconnect.matching.internal.resume.line.Run;
import io.github.atsconnect.matching.internal.resume.pdf.Glyph;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Turns the characters of a cell, as they stand on the page, into text as it is read. */
final class CellBuilder {
  private static final float LETTER_SPACED = 0.14f;

  /** A character in visual order, with what to do before it. */
  private record Piece(Glyph glyph, String text, boolean space) {}

  private CellBuilder() {}

  static Cell build(List<Segment> segments) {
    List<Glyph> glyphs = new ArrayList<>();
    List<Boolean> hints = new ArrayList<>();
    float x0 = Float.MAX_VALUE;
    float x1 = 0;
    for (Segment s : segments) {
      glyphs.addAll(s.glyphs);
      hints.addAll(s.spaceBefore);
      x0 = Math.min(x0, s.x0);
      x1 = Math.max(x1, s.x1);
    }
    List<Piece> pieces = logical(visual(glyphs, hints));
    return Cell.of(runs(pieces), x0, x1);
  }

  private static List<Piece> visual(List<Glyph> glyphs, List<Boolean> hints) {
    Integer[] order = new Integer[glyphs.size()];
    float[] sortKey = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      // A mark stays behind the letter that it was drawn after.
      boolean mark = i > 0 && Segmenter.isMark(glyphs.get(i).text());
      sortKey[i] = mark ? sortKey[i - 1] : glyphs.get(i).x();
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> sortKey[i]));
    boolean rtlHints = isRightToLeft(glyphs);
    float[] gaps = gaps(glyphs, order);
    float tracking = tracking(glyphs, order, gaps);
    List<Piece> pieces = new ArrayList<>(order.length);
    for (int i = 0; i < order.length; i++) {
      Glyph g = glyphs.get(order[i]);
      boolean space = i > 0 && isSpace(glyphs, hints, order, gaps, i, tracking, rtlHints);
      pieces.add(new Piece(g, g.text(), space));
    }
    return pieces;
  }

  private static boolean isSpace(
      List<Glyph> glyphs,
      List<Boolean> hints,
      Integer[] order,
      float[] gaps,
      int i,
      float tracking,
      boolean rtl) {
    Glyph g = glyphs.get(order[i]);
    Glyph before = glyphs.get(order[i - 1]);
    if (Segmenter.isMark(g.text())) {
      return false;
    }
    float em = Math.max(Math.min(g.size(), before.size()), 1);
    if (tracking > 0) {
      return gaps[i] > tracking * 1.55f + 0.04f * em;
    }
    // A drawn space counts where the two characters were drawn one after the other.
    boolean forward = order[i] == order[i - 1] + 1 && hints.get(order[i]);
    boolean backward = rtl && order[i] == order[i - 1] - 1 && hints.get(order[i - 1]);
    if ((forward || backward) && gaps[i] > 0.02f * em) {
      return true;
    }
    float space = g.space() > 0 ? Math.min(g.space() * 0.5f, 0.22f * em) : 0.16f * em;
    return gaps[i] > Math.max(space, 0.1f * em);
  }

  private static float[] gaps(List<Glyph> glyphs, Integer[] order) {
    float[] gaps = new float[order.length];
    float end = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < order.length; i++) {
      Glyph g = glyphs.get(order[i]);
      gaps[i] = i == 0 ? 0 : g.x() - end;
      end = i == 0 ? g.x() + g.width() : Math.max(end, g.x() + g.width());
    }
    return gaps;
  }

  /** The usual gap between letters when they are set apart on purpose, else 0. */
  private static float tracking(List<Glyph> glyphs, Integer[] order, float[] gaps) {
    if (order.length < 4) {
      return 0;
    }
    float[] sorted = Arrays.copyOfRange(gaps, 1, gaps.length);
    Arrays.sort(sorted);
    float median = sorted[sorted.length / 2];
    float low = sorted[sorted.length / 6];
    float em = glyphs.get(order[0]).size();
    return low > LETTER_SPACED * em && median > LETTER_SPACED * em ? median : 0;
  }

  private static boolean isRightToLeft(List<Glyph> glyphs) {
    int rtl = 0;
    int ltr = 0;
    for (Glyph g : glyphs) {
      byte d = Character.getDirectionality(g.text().codePointAt(0));
      if (d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        rtl++;
      } else if (d == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        ltr++;
      }
    }
    return rtl > ltr;
  }

  /** Whether most letters of these segments run from right to left. */
  static boolean rightToLeft(List<Segment> segments) {
    List<Glyph> all = new ArrayList<>();
    for (Segment s : segments) {
      all.addAll(s.glyphs);
    }
    return isRightToLeft(all);
  }

  private static List<Piece> logical(List<Piece> visual) {
    StringBuilder signs = new StringBuilder();
    List<Piece> spaced = new ArrayList<>();
    boolean any = false;
    int rtl = 0;
    int ltr = 0;
    for (Piece p : visual) {
      if (p.space()) {
        spaced.add(new Piece(p.glyph(), " ", false));
        signs.append(' ');
      }
      spaced.add(new Piece(p.glyph(), p.text(), false));
      char sign = p.text().charAt(0);
      signs.append(sign);
      byte d = Character.getDirectionality(sign);
      boolean right =
          d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
              || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
      any |= right || d == Character.DIRECTIONALITY_ARABIC_NUMBER;
      rtl += right ? 1 : 0;
      ltr += d == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? 1 : 0;
    }
    if (!any) {
      return spaced;
    }
    int base = rtl > ltr ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    Bidi bidi = new Bidi(signs.toString(), base);
    byte[] levels = new byte[spaced.size()];
    Object[] objects = spaced.toArray();
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getLevelAt(i);
      if (levels[i] % 2 == 1) {
        Piece p = (Piece) objects[i];
        objects[i] = new Piece(p.glyph(), mirrored(p.text()), false);
      }
    }
    Bidi.reorderVisually(levels, 0, objects, 0, objects.length);
    List<Piece> result = new ArrayList<>(objects.length);
    for (Object o : objects) {
      result.add((Piece) o);
    }
    return result;
  }

  private static String mirrored(String text) {
    return switch (text) {
      case "(" -> ")";
      case ")" -> "(";
      case "[" -> "]";
      case "]" -> "[";
      case "«" -> "»";
      case "»" -> "«";
      default -> text;
    };
  }

  private static List<Run> runs(List<Piece> pieces) {
    List<Run> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Glyph style = pieces.get(0).glyph();
    boolean glued = false;
    for (Piece p : pieces) {
      boolean blank = p.text().equals(" ");
      if (!blank && !alike(style, p.glyph()) && !isPunctuation(p.text())) {
        boolean spaced = text.length() > 0 && text.charAt(text.length() - 1) == ' ';
        flush(runs, text, style, glued);
        glued = !spaced && !runs.isEmpty();
        style = p.glyph();
      }
      text.append(p.text());
    }
    flush(runs, text, style, glued);
    if (runs.isEmpty()) {
      runs.add(new Run("?", style.size(), style.bold(), style.italic(), style.color(), false));
    }
    return runs;
  }

  private static boolean isPunctuation(String s) {
    return s.length() == 1 && !Character.isLetterOrDigit(s.charAt(0));
  }

  private static boolean alike(Glyph a, Glyph b) {
    return a.bold() == b.bold()
        && a.italic() == b.italic()
        && a.color() == b.color()
        && Math.abs(a.size() - b.size()) < 0.6f;
  }

  private static void flush(List<Run> runs, StringBuilder text, Glyph style, boolean glued) {
    String clean = Characters.clean(text);
    text.setLength(0);
    if (!clean.isEmpty()) {
      runs.add(new Run(clean, style.size(), style.bold(), style.italic(), style.color(), glued));
    }
  }
}
