package io.github.atsconnect.matching.internal.resume.layout;

import java.util.ArrayList;
import java.util.List;

/** Vertical white space that runs through several rows. */
record Gutter(float x0, float x1) {

  /** The parts of {@code free} that the row's text leaves free, if at least {@code min} wide. */
  static List<Gutter> without(List<Gutter> free, Row row, float min) {
    List<Gutter> left = free;
    for (Segment s : row.segments) {
      List<Gutter> next = new ArrayList<>();
      for (Gutter g : left) {
        add(next, g.x0, Math.min(g.x1, s.x0), min);
        add(next, Math.max(g.x0, s.x1), g.x1, min);
      }
      left = next;
    }
    return left;
  }

  private static void add(List<Gutter> to, float x0, float x1, float min) {
    if (x1 - x0 >= min) {
      Gutter g = new Gutter(x0, x1);
      if (!to.contains(g)) {
        to.add(g);
      }
    }
  }

  float width() {
    return x1 - x0;
  }

  float middle() {
    return (x0 + x1) / 2;
  }
}
