package io.github.atsconnect.matching.internal.resume.read;

/**
 * A link annotation.
 *
 * @param uri its target
 * @param page number from 0
 * @param left left edge, points from the page's left
 * @param top upper edge, points from the page's top
 * @param width points
 * @param height points
 */
public record PageUri(String uri, int page, float left, float top, float width, float height) {

  /** Centre, points from the left. */
  float x() {
    return left + width / 2;
  }

  /** Centre, points from the top. */
  float y() {
    return top + height / 2;
  }
}
