package io.github.atsconnect.matching.resume;

import java.util.List;

/**
 * What a résumé says together with what its pages look like, to see why it was read so. Holds
 * personal data.
 *
 * @param resume what was read
 * @param pages what is on each page
 */
public record ResumeInspection(Resume resume, List<Page> pages) {

  /**
   * A page as it was read.
   *
   * @param width points
   * @param height points
   * @param lines in reading order
   */
  public record Page(float width, float height, List<Piece> lines) {
    /** Copies the list. */
    public Page {
      lines = List.copyOf(lines);
    }

    /** Redacted: holds personal data. */
    @Override
    public String toString() {
      return "Page[lines=" + lines.size() + ", ****]";
    }
  }

  /**
   * What stands together in a line.
   *
   * @param text personal data
   * @param box where it stands
   * @param bold whether in a heavy weight
   * @param side whether it belongs to a side column
   */
  public record Piece(String text, Finding.Box box, boolean bold, boolean side) {
    /** Redacted: holds personal data. */
    @Override
    public String toString() {
      return "Piece[****]";
    }
  }

  /** Copies the list. */
  public ResumeInspection {
    pages = List.copyOf(pages);
  }

  static ResumeInspection unreadable(ResumeStatus status) {
    return new ResumeInspection(Resume.unreadable(status), List.of());
  }

  /**
   * Reads a file within the process as {@link ResumeReader#withLimits} does. Never throws.
   *
   * @param file the file's bytes, whatever they are
   * @param limits what a file may cost
   * @return the résumé, with where each value stands
   */
  public static ResumeInspection of(byte[] file, ResumeLimits limits) {
    return new StandardResumeReader(limits).inspect(file);
  }
}
