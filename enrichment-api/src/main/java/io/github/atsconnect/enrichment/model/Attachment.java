package io.github.atsconnect.enrichment.model;

/**
 * A file that the ATS keeps with a candidacy: a handle, opened by {@link
 * io.github.atsconnect.enrichment.EnrichmentService#open}.
 *
 * @param kind what it is
 * @param name file name as the ATS states it; never to be used as a path
 * @param id id in the ATS
 * @param connectionId the connection that it is read through
 * @param opportunityId the candidacy that it belongs to
 */
public record Attachment(
    Kind kind, String name, String id, String connectionId, String opportunityId) {

  /** What an attachment is. */
  public enum Kind {
    /** A résumé. */
    RESUME,
    /** Any other file. */
    FILE
  }

  /** Redacted: the name may hold personal data. */
  @Override
  public String toString() {
    return "Attachment[" + kind + ", ****, " + id + "]";
  }
}
