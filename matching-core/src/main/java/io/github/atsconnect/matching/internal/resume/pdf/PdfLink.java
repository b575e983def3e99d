package io.github.atsconnect.matching.internal.resume.pdf;

/**
 * A link annotation that passed the trust rules. Never followed.
 *
 * @param uri http, https, mailto or tel
 * @param x left edge, points from the page's left
 * @param y top edge, points from the page's top
 * @param width width in points
 * @param height height in points
 */
public record PdfLink(String uri, float x, float y, float width, float height) {}
