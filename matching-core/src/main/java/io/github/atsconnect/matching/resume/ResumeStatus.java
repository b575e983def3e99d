package io.github.atsconnect.matching.resume;

import io.github.atsconnect.matching.internal.resume.ReadingEnded;
import java.util.Map;
import java.util.Set;

/**
 * Whether a résumé could be read, and why not. Whatever reading a document throws ends as one of
 * these; a reader throws nothing for it. The virtual machine's own errors are no exception: an
 * exhausted stack is {@code malformed}, an exhausted heap {@code limit:memory}, any other {@code
 * crashed}.
 *
 * @param code {@code ok}, {@code no-text}, {@code encrypted}, {@code malformed}, {@code not-pdf},
 *     {@code unsupported}, {@code no-library}, {@code crashed}, or {@code limit:} and which limit
 *     ended the reading
 */
public record ResumeStatus(String code) {
  /** Read whole. */
  public static final ResumeStatus OK = new ResumeStatus("ok");

  /** Pages without text: a scan. */
  public static final ResumeStatus NO_TEXT = new ResumeStatus("no-text");

  /** Needs a password or a certificate, or is encrypted in a way that is not known. */
  public static final ResumeStatus ENCRYPTED = new ResumeStatus("encrypted");

  /** Too broken to read. */
  public static final ResumeStatus MALFORMED = new ResumeStatus("malformed");

  /** No kind of file that is known, most likely a damaged one. */
  public static final ResumeStatus NOT_PDF = new ResumeStatus("not-pdf");

  /**
   * The process that read it ended, or its virtual machine failed. Says nothing of the document.
   */
  public static final ResumeStatus CRASHED = new ResumeStatus("crashed");

  /** A file of another kind: neither PDF nor .docx nor plain text. */
  public static final ResumeStatus UNSUPPORTED = new ResumeStatus("unsupported");

  /**
   * A class that the reading needs could not be loaded, for PDF files because PDFBox is missing or
   * of another version than needed. Says nothing of the document.
   */
  public static final ResumeStatus NO_LIBRARY = new ResumeStatus("no-library");

  private static final String LIMIT = "limit:";

  private static final Map<String, String> MESSAGES =
      Map.of(
          "ok",
          "read whole",
          "no-text",
          "the pages hold no text: a scan",
          "encrypted",
          "encrypted: opens with a password or a certificate only",
          "malformed",
          "too broken to read",
          "not-pdf",
          "of no known kind, most likely damaged",
          "unsupported",
          "of another kind: neither PDF nor .docx nor plain text",
          "no-library",
          "the PDF library on the class path is missing or not the one needed:"
              + " org.apache.pdfbox:pdfbox with pdfbox-io and fontbox of the same version,"
              + " 3.0.8 or later and below 4",
          "crashed",
          "the process that read it ended, or its virtual machine failed");

  /**
   * A limit ended the reading: {@code limit:time}, {@code limit:bytes}, …
   *
   * @param which what ran out, a word
   * @return the status {@code limit:} and the word
   */
  public static ResumeStatus limit(String which) {
    return new ResumeStatus(LIMIT + which);
  }

  /** {@return the codes of all statuses but those of limits, of which a word tells which} */
  public static Set<String> codes() {
    return MESSAGES.keySet();
  }

  /**
   * The status of a document whose reading threw.
   *
   * @param thrown whatever it was, an {@code Error} included; nothing of it is kept
   * @return never {@link #OK}
   */
  public static ResumeStatus of(Throwable thrown) {
    if (thrown instanceof ReadingEnded ended) {
      return new ResumeStatus(ended.status());
    }
    if (thrown instanceof LinkageError) {
      return NO_LIBRARY;
    }
    if (thrown instanceof OutOfMemoryError) {
      return limit("memory");
    }
    return thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError)
        ? CRASHED
        : MALFORMED;
  }

  /** {@return whether the file was read whole} */
  public boolean isOk() {
    return code.equals("ok");
  }

  /** {@return what the code means and what to do, for people; holds nothing of the document} */
  public String message() {
    return code.startsWith(LIMIT)
        ? "a limit ended the reading, what was read before it stays: "
            + code.substring(LIMIT.length())
        : MESSAGES.getOrDefault(code, code);
  }

  @Override
  public String toString() {
    return code;
  }
}
