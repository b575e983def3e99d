package io.github.atsconnect.matching.internal.resume.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was painted below the text of a page, as boxes: enough to tell white on white. */
final class Backdrop {
  /** Something, but not one plain colour. */
  static final int UNKNOWN = -1;

  /** A picture. */
  static final int IMAGE = -2;

  private static final int MAX_BOXES = 1_500;
  private static final int WHITE = 0xffffff;

  private record Box(float x0, float y0, float x1, float y1, int color) {
    boolean contains(float x, float y) {
      return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    }
  }

  private static final int MAX_LETTERS = 60_000;
  private static final float FAR_AWAY = 20_000;
  private static final float INK_CELL = 4;
  private static final float LARGEST_LETTER = 60;

  private final List<Box> boxes = new ArrayList<>();
  private final Set<Long> ink = new HashSet<>();
  private int letters;

  void paint(float x0, float y0, float x1, float y1, int color) {
    if (boxes.size() < MAX_BOXES && x1 - x0 > 2 && y1 - y0 > 2) {
      boxes.add(new Box(x0, y0, x1, y1, color));
    }
  }

  /** Takes note of a small shape that may be a letter. */
  void ink(float x0, float y0, float x1, float y1, int color) {
    boolean letter = x1 - x0 < LARGEST_LETTER && y1 - y0 < LARGEST_LETTER;
    boolean near = Math.abs(x0) < FAR_AWAY && Math.abs(y0) < FAR_AWAY;
    if (!letter || !near || color < 0 || ++letters > MAX_LETTERS) {
      return;
    }
    if (swallows(color, (x0 + x1) / 2, (y0 + y1) / 2)) {
      return;
    }
    for (int cx = cell(x0); cx <= cell(x1); cx++) {
      for (int cy = cell(y0); cy <= cell(y1); cy++) {
        ink.add((long) cx << 32 | (cy & 0xffffffffL));
      }
    }
  }

  private static int cell(float v) {
    return Math.round(v / INK_CELL);
  }

  /** Whether small shapes were painted here: letters as outlines, as some exports draw them. */
  boolean hasInk(float x, float y) {
    return ink.contains((long) cell(x) << 32 | (cell(y) & 0xffffffffL));
  }

  /** Whether a picture of at least half the page lies here: a scan with its text laid over it. */
  boolean isScanned(float x, float y, float pageArea) {
    for (Box box : boxes) {
      if (box.color() == IMAGE
          && box.contains(x, y)
          && (box.x1() - box.x0()) * (box.y1() - box.y0()) > pageArea / 2) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character of this colour cannot be told from what lies below it. */
  boolean swallows(int color, float x, float y) {
    if (color < 0 || (boxes.isEmpty() && !alike(color, WHITE))) {
      return false;
    }
    int below = at(x, y);
    return below >= 0 && alike(color, below);
  }

  /** The colour painted last at a point, or what stands for none. */
  private int at(float x, float y) {
    for (int i = boxes.size() - 1; i >= 0; i--) {
      if (boxes.get(i).contains(x, y)) {
        return boxes.get(i).color();
      }
    }
    return WHITE;
  }

  /**
   * What a colour looks like at a point when it lets {@code 1 − alpha} of what is below through.
   */
  int blend(int color, float alpha, float x, float y) {
    int below = at(x, y);
    if (color < 0 || below < 0 || alpha >= 0.99f) {
      return color;
    }
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      float channel = (color >> shift & 255) * alpha + (below >> shift & 255) * (1 - alpha);
      mixed |= Math.round(channel) << shift;
    }
    return mixed;
  }

  private static boolean alike(int a, int b) {
    int red = Math.abs((a >> 16 & 255) - (b >> 16 & 255));
    int green = Math.abs((a >> 8 & 255) - (b >> 8 & 255));
    int blue = Math.abs((a & 255) - (b & 255));
    return red + green + blue < 24;
  }
}
