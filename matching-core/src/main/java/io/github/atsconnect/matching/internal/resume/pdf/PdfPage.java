package io.github.atsconnect.matching.internal.resume.pdf;

import java.util.List;

/**
 * What is on one page.
 *
 * @param width points, after rotation
 * @param height points, after rotation
 * @param glyphs visible characters in drawing order
 * @param links link annotations in the file's order
 */
public record PdfPage(float width, float height, List<Glyph> glyphs, List<PdfLink> links) {}
