package io.github.atsconnect.matching.internal.resume.layout;

import io.github.atsconnect.matching.internal.resume.line.Bullets;
import io.github.atsconnect.matching.internal.resume.pdf.Glyph;
import java.util.ArrayList;
import java.util.List;

/** Characters on one baseline without a wide gap. */
final class Segment {
  final List<Glyph> glyphs = new ArrayList<>();
  final List<Boolean> spaceBefore = new ArrayList<>();
  float x0 = Float.MAX_VALUE;
  float x1;
  float y;
  float size;

  void add(Glyph g, boolean afterSpace) {
    if (glyphs.isEmpty()) {
      y = g.y();
    }
    glyphs.add(g);
    spaceBefore.add(afterSpace);
    x0 = Math.min(x0, g.x());
    x1 = Math.max(x1, g.x() + g.width());
    size = Math.max(size, g.size());
  }

  float top() {
    return y - size * 0.8f;
  }

  boolean isBullet() {
    return glyphs.size() == 1 && Bullets.length(glyphs.get(0).text()) > 0;
  }

  boolean overlaps(Segment other) {
    float overlap = Math.min(x1, other.x1) - Math.max(x0, other.x0);
    return overlap > 0.3f * Math.min(x1 - x0, other.x1 - other.x0);
  }
}
