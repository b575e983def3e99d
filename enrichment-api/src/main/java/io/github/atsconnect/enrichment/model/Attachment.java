package io.github.atsconnect.enrichment.model;

/**
 * A file that the ATS keeps with a candidacy, opened by {@link
 * io.github.atsconnect.enrichment.EnrichmentService#open}. It opens for the one whom it was shown
 * to, as long as that one may see it: not for another viewer, and not once the link that it was
 * shown by is rejected, erased or gone, or its connection is paused or disconnected. It may be
 * kept, also over restarts; made up from ids it opens nothing.
 *
 * @param kind what it is
 * @param name file name as the ATS states it, without what is not seen; never to be used as a path
 * @param id id in the ATS
 * @param connectionId the connection that it is read through
 * @param opportunityId the candidacy that it belongs to
 * @param handle what proves that it was shown, and to whom
 */
public record Attachment(
    Kind kind, String name, String id, String connectionId, String opportunityId, String handle) {

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
