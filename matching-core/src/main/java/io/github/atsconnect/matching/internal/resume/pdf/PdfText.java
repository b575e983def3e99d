package io.github.atsconnect.matching.internal.resume.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a file.
 *
 * @param status {@code ok} or the reason, as {@code ResumeStatus} knows them
 * @param pages pages read, some perhaps in part
 * @param title metadata, or null
 * @param author metadata, or null
 * @param producer metadata, or null
 * @param hiddenText whether characters were dropped that no reader sees
 */
public record PdfText(
    String status,
    List<PdfPage> pages,
    @Nullable String title,
    @Nullable String author,
    @Nullable String producer,
    boolean hiddenText) {

  static PdfText unreadable(String status) {
    return new PdfText(status, List.of(), null, null, null, false);
  }
}
