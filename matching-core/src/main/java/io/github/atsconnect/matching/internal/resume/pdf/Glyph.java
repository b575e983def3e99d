package io.github.atsconnect.matching.internal.resume.pdf;

/**
 * A character where a reader sees it. Coordinates are points from the page's top left corner, after
 * the page's rotation; {@code y} is the baseline.
 *
 * @param text one character, or several for a ligature
 * @param x left edge
 * @param y baseline
 * @param width advance
 * @param size font size as drawn
 * @param space width of a space in this font as drawn, or 0 when unknown
 * @param bold drawn in a heavy weight
 * @param italic drawn slanted
 * @param color fill colour as 0xRRGGBB, or −1 when unknown
 * @param font number of the font within the file
 */
public record Glyph(
    String text,
    float x,
    float y,
    float width,
    float size,
    float space,
    boolean bold,
    boolean italic,
    int color,
    int font) {}
