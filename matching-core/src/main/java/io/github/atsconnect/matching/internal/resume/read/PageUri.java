package io.github.atsconnect.matching.internal.resume.read;

/**
 * A link annotation.
 *
 * @param uri its target
 * @param page number from 0
 * @param x centre, points from the left
 * @param y centre, points from the top
 */
public record PageUri(String uri, int page, float x, float y) {}
