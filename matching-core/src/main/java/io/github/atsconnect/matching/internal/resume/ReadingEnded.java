package io.github.atsconnect.matching.internal.resume;

/** Ends the reading of a page or a file, with a reason; what was read before it stays. */
public final class ReadingEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String status;

  private ReadingEnded(String status) {
    super(status, null, false, false);
    this.status = status;
  }

  /** A limit ended it. */
  public static ReadingEnded limit(String which) {
    return new ReadingEnded("limit:" + which);
  }

  /** The file is encrypted, and what opens it is not to be had. */
  public static ReadingEnded encrypted() {
    return new ReadingEnded("encrypted");
  }

  /** The reason, as {@code ResumeStatus} knows it. */
  public String status() {
    return status;
  }

  /** Whether this limit ended it. */
  public boolean isLimit(String which) {
    return status.equals("limit:" + which);
  }
}
