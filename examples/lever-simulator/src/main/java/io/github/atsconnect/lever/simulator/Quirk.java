package io.github.atsconnect.lever.simulator;

/**
 * Behaviour of Lever that nobody outside has been able to verify, or that was seen both ways: each
 * is a switch. A client that works with every setting will work with the real one.
 */
public enum Quirk {
  // Refusals
  /** 401, 403, 422 and 429 have no body. */
  REFUSALS_WITHOUT_BODY(false),
  /** Error bodies bear another code, such as {@code NotFoundError} for {@code ResourceNotFound}. */
  OTHER_ERROR_CODES(false),
  /** A 429 says in {@code Retry-After} how many seconds to wait. */
  RETRY_AFTER(false),

  // Keys and permissions
  /** An API key is accepted as a bearer token too. */
  BEARER_API_KEY(true),
  /**
   * Reading a single opportunity, a contact or the deleted opportunities comes with {@code list
   * opportunities}, and downloading an offer with {@code list opportunity offers}; otherwise each
   * needs a permission of its own.
   */
  UNLISTED_READS_COME_WITH_LISTS(false),
  /** Expanding a field needs the permission to read what stands there. */
  EXPAND_NEEDS_PERMISSION(false),
  /**
   * Asking for {@code confidentiality=all} without access answers 403; otherwise the confidential
   * ones are left out. Asking for them alone answers 403 in any case.
   */
  ALL_CONFIDENTIALITY_REFUSED(true),

  // Paging
  /** Paging parameters on résumés and files are refused with 400; otherwise they are ignored. */
  UNPAGED_LISTS_REFUSE_PAGING(true),
  /** A limit above 100 is refused with 400; otherwise it counts as 100. */
  LIMIT_ABOVE_100_REFUSED(true),
  /** An offset that is not valid, or paging where there is none, answers 422 instead of 400. */
  PAGING_ERRORS_ARE_422(false),
  /** An offset is valid for an hour by the simulator's clock; otherwise for ever. */
  TOKENS_EXPIRE(false),
  /** {@code hasNext} is there on pages that have a next only. */
  HAS_NEXT_ONLY_WITH_NEXT(false),

  // Filters and order
  /** Opportunities whose {@code updatedAt} is null are found by every window of that time. */
  NULL_UPDATED_AT_MATCHES(false),
  /** A window of {@code updatedAt} leaves the order by stage; otherwise it sorts by that time. */
  UPDATED_AT_KEEPS_STAGE_ORDER(false),
  /** Windows of the times of creation, advance and archival sort by that time too. */
  TIME_FILTERS_SORT(false),
  /** A window of time longer than 90 days is refused with 400. */
  LONG_WINDOWS_REFUSED(false),
  /** Filters by different parameters find what passes any of them; otherwise what passes all. */
  FILTERS_ARE_A_UNION(false),
  /** {@code include} leaves all other fields out of the items of lists. */
  INCLUDE_IS_SUBTRACTIVE(false),

  // Documents
  /** A download answers 302 to a signed address on another host. */
  DOWNLOAD_REDIRECTS(false),
  /** A download comes in chunks, without a name and as plain bytes. */
  DOWNLOAD_IS_BARE(false),
  /** A download of a file that is still being processed answers 422. */
  PROCESSING_IS_422(true),
  /** A download of a résumé without a file answers 422 instead of 404. */
  NO_FILE_IS_422(false),
  /** Download addresses are those of the web application, which the API key does not open. */
  DOWNLOAD_URLS_OF_WEB_APP(false),
  /** A new résumé is being processed for ten seconds by the simulator's clock. */
  RESUMES_TAKE_TIME(false),
  /** A résumé that was not uploaded lacks {@code file}; otherwise it is null. */
  MISSING_FILE_IS_ABSENT(true),
  /** The list of résumés of an opportunity without any answers 404. */
  NO_RESUME_IS_404(false),
  /** A present job in a parsed résumé has no {@code end}; otherwise null. */
  PRESENT_JOB_HAS_NO_END(false),
  /** The list of a candidate's files is a bare array instead of an object with {@code data}. */
  FILES_AS_BARE_ARRAY(false),
  /** Size and upload time of files are text that holds a number. */
  FILE_NUMBERS_AS_TEXT(true),

  // Other objects
  /** The list of profile forms with one element is that element, bare. */
  FORMS_AS_BARE_OBJECT(false),
  /** Deleted opportunities come with all their fields; otherwise ids and times only. */
  DELETED_ARE_COMPLETE(true),
  /** Every object has fields that no document mentions. */
  UNKNOWN_FIELDS(false),

  // Changes
  /** Archiving counts as an advance, and so moves the opportunity in its stage. */
  ARCHIVING_ADVANCES(true),
  /** A new résumé, file, interview, offer or form counts as an interaction. */
  RELATED_CHANGES_ARE_INTERACTIONS(false),
  /**
   * An opportunity that was added or changed is missing from lists for five seconds by the
   * simulator's clock.
   */
  LISTS_LAG(false),

  // Webhooks
  /** The reply to the creation of a webhook nests a second {@code data}. */
  WEBHOOK_REPLY_NESTED(false),
  /** A webhook's data lack ids whose presence was never confirmed. */
  WEBHOOK_DATA_SPARSE(false),
  /** A delivery has no {@code id}. */
  WEBHOOK_WITHOUT_ID(false);

  private final boolean byDefault;

  Quirk(boolean byDefault) {
    this.byDefault = byDefault;
  }

  /** Whether it is on unless told otherwise. */
  public boolean byDefault() {
    return byDefault;
  }
}
