package io.github.atsconnect.lever.simulator;

/**
 * Behaviour of Lever that nobody outside has been able to verify, or that was seen both ways: each
 * is a switch. A client that works with every setting will work with the real one.
 */
public enum Quirk {
  /** The list of a candidate's files is a bare array instead of an object with {@code data}. */
  FILES_AS_BARE_ARRAY(false),
  /** The list of profile forms with one element is that element, bare. */
  FORMS_AS_BARE_OBJECT(false),
  /** Size and upload time of files are text that holds a number. */
  FILE_NUMBERS_AS_TEXT(true),
  /** The list of résumés of an opportunity without any answers 404. */
  NO_RESUME_IS_404(false),
  /** Paging parameters on résumés and files are refused with 400; otherwise they are ignored. */
  UNPAGED_LISTS_REFUSE_PAGING(true),
  /** A limit above 100 is refused with 400; otherwise it counts as 100. */
  LIMIT_ABOVE_100_REFUSED(true),
  /**
   * Asking for {@code confidentiality=all} without access answers 403; otherwise the confidential
   * ones are left out. Asking for them alone answers 403 in any case.
   */
  ALL_CONFIDENTIALITY_REFUSED(true),
  /** Opportunities whose {@code updatedAt} is null are found by every window of that time. */
  NULL_UPDATED_AT_MATCHES(false),
  /** A repeated {@code include} leaves all other fields out. */
  INCLUDE_IS_SUBTRACTIVE(false),
  /** An API key is accepted as a bearer token too. */
  BEARER_API_KEY(true),
  /** A download answers 302 to a signed address on another host. */
  DOWNLOAD_REDIRECTS(false),
  /** A download of a file that is still being processed answers 422. */
  PROCESSING_IS_422(true),
  /** A new résumé, file, interview, offer or form counts as an interaction. */
  RELATED_CHANGES_ARE_INTERACTIONS(false),
  /** Expanding stage, owner, contact or applications needs the permission to read that resource. */
  EXPAND_NEEDS_PERMISSION(false),
  /** Deleted opportunities come with all their fields; otherwise ids and times only. */
  DELETED_ARE_COMPLETE(true),
  /** The reply to the creation of a webhook nests a second {@code data}. */
  WEBHOOK_REPLY_NESTED(false),
  /** A webhook's data lack ids whose presence was never confirmed. */
  WEBHOOK_DATA_SPARSE(false),
  /** Every object has fields that no document mentions. */
  UNKNOWN_FIELDS(false);

  private final boolean byDefault;

  Quirk(boolean byDefault) {
    this.byDefault = byDefault;
  }

  /** Whether it is on unless told otherwise. */
  public boolean byDefault() {
    return byDefault;
  }
}
