package io.github.atsconnect.matching.internal.resume.layout;

import java.util.ArrayList;
import java.util.List;

/** Vertical white space that runs through several rows. */
record Gutter(float x0, float x1) {

  /**
   * The parts of {@code free} that the row's text leaves free, if at least {@code min} wide. Parts
   * that were apart stay apart, also where a damaged font draws text backwards: so there are never
   * more of them than fit side by side.
   */
  static List<Gutter> without(List<Gutter> free, Row row, float min) {
    List<Gutter> left = free;
    for (Segment s : row.segments) {
      float from = Math.min(s.x0, s.x1);
      float to = Math.max(s.x0, s.x1);
      List<Gutter> next = new ArrayList<>(left.size() + 1);
      for (Gutter g : left) {
        if (to <= g.x0 || from >= g.x1) {
          next.add(g);
        } else {
          add(next, g.x0, from, min);
          add(next, to, g.x1, min);
        }
      }
      left = next;
    }
    return left;
  }

  private static void add(List<Gutter> to, float x0, float x1, float min) {
    if (x1 - x0 >= min) {
      to.add(new Gutter(x0, x1));
    }
  }

  float width() {
    return x1 - x0;
  }

  float middle() {
    return (x0 + x1) / 2;
  }
}
