package io.github.atsconnect.matching.internal.resume.layout;

import io.github.atsconnect.matching.internal.resume.pdf.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts characters together to segments, in whatever order the file draws them. */
final class Segmenter {
  /** A gap above this many font sizes separates segments. */
  private static final float WIDE = 0.95f;

  private static final float SAME_BASELINE = 0.2f;

  private record Place(String text, int x, int y) {}

  private Segmenter() {}

  static List<Segment> segments(List<Glyph> glyphs) {
    List<Segment> segments = new ArrayList<>();
    Set<Place> taken = new HashSet<>();
    Segment current = null;
    boolean space = false;
    for (Glyph g : glyphs) {
      if (g.size() < 0) {
        continue;
      }
      if (g.text().isBlank()) {
        space = true;
        continue;
      }
      if (!taken.add(new Place(g.text(), Math.round(g.x()), Math.round(g.y())))) {
        continue;
      }
      if (current == null || !continues(current, g)) {
        current = new Segment();
        segments.add(current);
      }
      current.add(g, space);
      space = false;
    }
    return merge(segments);
  }

  private static boolean continues(Segment s, Glyph g) {
    float em = Math.max(g.size(), 1);
    if (Math.abs(g.y() - s.y) > SAME_BASELINE * em) {
      return isMark(g.text()) && Math.abs(g.y() - s.y) < em && g.x() <= s.x1 + 0.1f * em;
    }
    Glyph last = s.glyphs.get(s.glyphs.size() - 1);
    float right = g.x() - (last.x() + last.width());
    float left = last.x() - (g.x() + g.width());
    return (right > -0.8f * em && right < WIDE * em)
        || (left > -0.8f * em && left < WIDE * em)
        || isMark(g.text());
  }

  static boolean isMark(String text) {
    int type = Character.getType(text.codePointAt(0));
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** Joins what belongs together but was drawn apart. */
  private static List<Segment> merge(List<Segment> segments) {
    List<Segment> sorted = new ArrayList<>(segments);
    sorted.sort(
        Comparator.<Segment>comparingInt(s -> Math.round(s.y)).thenComparingDouble(s -> s.x0));
    List<Segment> merged = new ArrayList<>();
    Segment last = null;
    for (Segment s : sorted) {
      if (last != null && adjacent(last, s)) {
        for (int i = 0; i < s.glyphs.size(); i++) {
          last.add(s.glyphs.get(i), s.spaceBefore.get(i));
        }
      } else {
        merged.add(s);
        last = s;
      }
    }
    return merged;
  }

  private static boolean adjacent(Segment a, Segment b) {
    float em = Math.max(Math.min(a.size, b.size), 1);
    float gap = b.x0 - a.x1;
    return Math.abs(a.y - b.y) <= SAME_BASELINE * em && gap > -0.5f * em && gap < WIDE * em;
  }
}
