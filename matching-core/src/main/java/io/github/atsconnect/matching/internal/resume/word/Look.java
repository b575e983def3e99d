package io.github.atsconnect.matching.internal.resume.word;

/**
 * How text looks.
 *
 * @param size in points
 * @param color 0xRRGGBB, or −1 for the usual
 * @param hidden whether it is marked as hidden
 */
record Look(float size, boolean bold, boolean italic, int color, boolean hidden) {

  private static final float SMALLEST = 2;
  private static final int NEARLY_WHITE = 0xF8;

  static final Look USUAL = new Look(11, false, false, -1, false);

  /**
   * The same with what an element of run properties says.
   *
   * @param value of its attribute {@code val}, {@code ""} where it has none
   */
  Look with(String element, String value) {
    return switch (element) {
      case "sz" -> new Look(points(value), bold, italic, color, hidden);
      case "b" -> new Look(size, isOn(value), italic, color, hidden);
      case "i" -> new Look(size, bold, isOn(value), color, hidden);
      case "vanish", "webHidden" -> new Look(size, bold, italic, color, isOn(value));
      case "color" -> new Look(size, bold, italic, color(value), hidden);
      default -> this;
    };
  }

  private float points(String halves) {
    try {
      return Math.min(400, Math.max(0, Float.parseFloat(halves) / 2));
    } catch (NumberFormatException e) {
      return size;
    }
  }

  private static boolean isOn(String value) {
    return !(value.equals("0") || value.equals("false") || value.equals("none"));
  }

  private static int color(String value) {
    try {
      return value.length() == 6 ? Integer.parseInt(value, 16) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /**
   * Whether a reader cannot see it.
   *
   * @param shaded whether something may lie behind it, so that white text shows
   */
  boolean isInvisible(boolean shaded) {
    return hidden || size < SMALLEST || (!shaded && isWhite());
  }

  private boolean isWhite() {
    return color >= 0
        && (color >> 16 & 0xFF) >= NEARLY_WHITE
        && (color >> 8 & 0xFF) >= NEARLY_WHITE
        && (color & 0xFF) >= NEARLY_WHITE;
  }
}
