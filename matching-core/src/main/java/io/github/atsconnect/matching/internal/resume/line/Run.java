package io.github.atsconnect.matching.internal.resume.line;

/**
 * A piece of a line in one style.
 *
 * @param text not blank
 * @param size font size in points, or 0 for plain text
 * @param bold heavy weight
 * @param italic slanted
 * @param color 0xRRGGBB, or −1 when unknown
 * @param glued whether no space stands between this and the run before it
 */
public record Run(String text, float size, boolean bold, boolean italic, int color, boolean glued) {

  /** Whether both look the same to a reader. */
  public boolean looksLike(Run other) {
    return bold == other.bold
        && italic == other.italic
        && color == other.color
        && Math.abs(size - other.size) < 0.6f;
  }
}
