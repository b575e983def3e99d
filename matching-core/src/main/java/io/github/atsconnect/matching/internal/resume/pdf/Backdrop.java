package io.github.atsconnect.matching.internal.resume.pdf;

import java.util.ArrayList;
import java.util.List;

/** What was painted below the text of a page, as boxes: enough to tell white on white. */
final class Backdrop {
  static final int UNKNOWN = -1;
  private static final int MAX_BOXES = 4_000;
  private static final int WHITE = 0xffffff;

  private record Box(float x0, float y0, float x1, float y1, int color) {
    boolean contains(float x, float y) {
      return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }
  }

  private final List<Box> boxes = new ArrayList<>();

  void paint(float x0, float y0, float x1, float y1, int color) {
    if (boxes.size() < MAX_BOXES && x1 - x0 > 2 && y1 - y0 > 2) {
      boxes.add(new Box(x0, y0, x1, y1, color));
    }
  }

  /** Whether a character of this colour cannot be told from what lies below it. */
  boolean swallows(int color, float x, float y) {
    if (color == UNKNOWN || (boxes.isEmpty() && !alike(color, WHITE))) {
      return false;
    }
    int below = WHITE;
    for (int i = boxes.size() - 1; i >= 0; i--) {
      if (boxes.get(i).contains(x, y)) {
        below = boxes.get(i).color();
        break;
      }
    }
    return below != UNKNOWN && alike(color, below);
  }

  private static boolean alike(int a, int b) {
    int red = Math.abs((a >> 16 & 255) - (b >> 16 & 255));
    int green = Math.abs((a >> 8 & 255) - (b >> 8 & 255));
    int blue = Math.abs((a & 255) - (b & 255));
    return red + green + blue < 24;
  }
}
