package io.github.atsconnect.matching.internal.resume.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Segments on one baseline, whatever column they belong to. */
final class Row {
  private static final float SAME = 0.35f;

  final List<Segment> segments = new ArrayList<>();
  float y;

  /** Rows from top to bottom, their segments from left to right. */
  static List<Row> of(List<Segment> segments) {
    List<Segment> sorted = new ArrayList<>(segments);
    sorted.sort(Comparator.comparingDouble(s -> s.y));
    List<Row> rows = new ArrayList<>();
    for (Segment s : sorted) {
      Row row = null;
      for (int i = rows.size() - 1; i >= 0 && i >= rows.size() - 3 && row == null; i--) {
        row = rows.get(i).takes(s) ? rows.get(i) : null;
      }
      if (row == null) {
        row = new Row();
        row.y = s.y;
        rows.add(row);
      }
      row.segments.add(s);
    }
    attachBullets(rows);
    for (Row row : rows) {
      row.segments.sort(Comparator.comparingDouble(s -> s.x0));
    }
    rows.sort(Comparator.comparingDouble(r -> r.y));
    return rows;
  }

  /** A bullet in a larger font sits lower than its line: back to the line that it stands before. */
  private static void attachBullets(List<Row> rows) {
    for (Iterator<Row> it = rows.iterator(); it.hasNext(); ) {
      Row row = it.next();
      if (row.segments.size() != 1 || !row.segments.get(0).isBullet()) {
        continue;
      }
      Segment bullet = row.segments.get(0);
      Row best = null;
      float least = 0.75f * bullet.size;
      for (Row other : rows) {
        float distance = Math.abs(other.y - row.y);
        if (other != row && distance < least && other.startsNear(bullet)) {
          least = distance;
          best = other;
        }
      }
      if (best != null) {
        best.segments.add(bullet);
        it.remove();
      }
    }
  }

  private boolean startsNear(Segment bullet) {
    for (Segment s : segments) {
      if (!s.isBullet() && s.x0 > bullet.x0 && s.x0 - bullet.x1 < 4 * bullet.size) {
        return true;
      }
    }
    return false;
  }

  private boolean takes(Segment s) {
    for (Segment other : segments) {
      float em = Math.max(Math.min(other.size, s.size), 1);
      if (Math.abs(other.y - s.y) > SAME * em || other.overlaps(s)) {
        return false;
      }
    }
    return true;
  }
}
