package io.github.atsconnect.enrichment;

/**
 * How a sync is run; immutable. {@link #defaults()}: incremental where a full sync has ended
 * before, at most 20,000 requests for résumés, stop when more than 5 % of the links would go.
 *
 * @param full list all candidates, not only the changed ones
 * @param resumeRequests most requests to spend on résumés, 0 or more
 * @param allowUnlinks withdraw links of candidates who are gone however many there are
 * @param everyResume read the résumés of everybody, also of those whom the record alone decides;
 *     for comparison, since it costs many times the requests
 */
public record SyncOptions(
    boolean full, long resumeRequests, boolean allowUnlinks, boolean everyResume) {

  /** Checks the ranges. */
  public SyncOptions {
    if (resumeRequests < 0) {
      throw new IllegalArgumentException("resumeRequests must not be negative");
    }
  }

  /** The defaults. */
  public static SyncOptions defaults() {
    return new SyncOptions(false, 20_000, false, false);
  }

  /** The same, but all candidates are listed. */
  public SyncOptions withFull() {
    return new SyncOptions(true, resumeRequests, allowUnlinks, everyResume);
  }

  /** The same with another budget for résumés, in requests; 0 reads none. */
  public SyncOptions withResumeRequests(long most) {
    return new SyncOptions(full, most, allowUnlinks, everyResume);
  }

  /** The same, but any number of links may be withdrawn. */
  public SyncOptions withAllowedUnlinks() {
    return new SyncOptions(full, resumeRequests, true, everyResume);
  }

  /** The same, but everybody's résumés are read, within the budget. */
  public SyncOptions withEveryResume() {
    return new SyncOptions(full, resumeRequests, allowUnlinks, true);
  }
}
