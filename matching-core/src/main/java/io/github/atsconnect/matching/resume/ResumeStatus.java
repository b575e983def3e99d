package io.github.atsconnect.matching.resume;

/**
 * Whether a résumé could be read, and why not.
 *
 * @param code {@code ok}, {@code no-text}, {@code encrypted}, {@code malformed}, {@code not-pdf},
 *     {@code unsupported}, {@code crashed}, or {@code limit:} and which limit ended the reading
 */
public record ResumeStatus(String code) {
  /** Read whole. */
  public static final ResumeStatus OK = new ResumeStatus("ok");

  /** Pages without text: a scan. */
  public static final ResumeStatus NO_TEXT = new ResumeStatus("no-text");

  /** Needs a password. */
  public static final ResumeStatus ENCRYPTED = new ResumeStatus("encrypted");

  /** Too broken to read. */
  public static final ResumeStatus MALFORMED = new ResumeStatus("malformed");

  /** No kind of file that is known, most likely a damaged one. */
  public static final ResumeStatus NOT_PDF = new ResumeStatus("not-pdf");

  /** The process that read it ended; only of a reader that has one of its own. */
  public static final ResumeStatus CRASHED = new ResumeStatus("crashed");

  /** A file of another kind: neither PDF nor .docx nor plain text. */
  public static final ResumeStatus UNSUPPORTED = new ResumeStatus("unsupported");

  /**
   * A limit ended the reading: {@code limit:time}, {@code limit:bytes}, …
   *
   * @param which what ran out, a word
   * @return the status {@code limit:} and the word
   */
  public static ResumeStatus limit(String which) {
    return new ResumeStatus("limit:" + which);
  }

  /** {@return whether the file was read whole} */
  public boolean isOk() {
    return code.equals("ok");
  }

  @Override
  public String toString() {
    return code;
  }
}
