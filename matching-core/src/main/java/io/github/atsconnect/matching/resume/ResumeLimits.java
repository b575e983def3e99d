package io.github.atsconnect.matching.resume;

import java.time.Duration;

/**
 * How much a résumé may cost. What a limit cuts off is lost; what was read before stays, and the
 * {@link ResumeStatus} names the limit.
 *
 * @param maxBytes size of the file, bytes
 * @param maxPages pages read
 * @param deadline time for one file
 * @param maxPageContent decoded drawing instructions of one page with its forms, bytes
 * @param maxStructureBytes decoded size of one cross-reference or object stream, bytes
 * @param maxOperators drawing instructions in the file
 * @param maxGlyphs characters drawn in the file
 * @param maxForms calls of form objects in the file
 * @param maxFonts fonts in the file
 * @param maxFontBytes decoded size of all font programs, bytes
 * @param maxMapBytes decoded size of one character map, bytes
 * @param maxMapSpan characters that one character map may map
 * @param maxAnnotations annotations looked at on one page
 */
public record ResumeLimits(
    int maxBytes,
    int maxPages,
    Duration deadline,
    int maxPageContent,
    int maxStructureBytes,
    int maxOperators,
    int maxGlyphs,
    int maxForms,
    int maxFonts,
    int maxFontBytes,
    int maxMapBytes,
    int maxMapSpan,
    int maxAnnotations) {

  /**
   * The defaults with these three changed.
   *
   * @param maxBytes size of the file, bytes
   * @param maxPages pages read
   * @param deadline time for one file
   */
  public ResumeLimits(int maxBytes, int maxPages, Duration deadline) {
    this(
        maxBytes, maxPages, deadline, 8 << 20, 32 << 20, 600_000, 200_000, 5_000, 400, 24 << 20,
        2 << 20, 400_000, 500);
  }

  /**
   * 12 MB, 30 pages, 4 s; 8 MB of content a page, 600,000 instructions, 200,000 characters, 5,000
   * form calls, 400 fonts of 24 MB in all, 500 annotations a page.
   *
   * @return the limits that hold unless a host says otherwise
   */
  public static ResumeLimits defaults() {
    return new ResumeLimits(12 << 20, 30, Duration.ofSeconds(4));
  }

  /**
   * {@return the same limits with another deadline}
   *
   * @param other how long a file may take, more than 0
   */
  public ResumeLimits withDeadline(Duration other) {
    return new ResumeLimits(
        maxBytes,
        maxPages,
        other,
        maxPageContent,
        maxStructureBytes,
        maxOperators,
        maxGlyphs,
        maxForms,
        maxFonts,
        maxFontBytes,
        maxMapBytes,
        maxMapSpan,
        maxAnnotations);
  }
}
