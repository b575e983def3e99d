package io.github.atsconnect.enrichment;

/**
 * How a sync is run; immutable. {@link #defaults()}: incremental where a full sync has ended
 * before, at most 20,000 requests for résumés, stop when more than 5 % of the links would go.
 *
 * @param full list all candidates, not only the changed ones
 * @param resumeRequests most requests to spend on résumés, 0 or more
 * @param allowUnlinks withdraw links of candidates who are gone however many there are
 */
public record SyncOptions(boolean full, long resumeRequests, boolean allowUnlinks) {

  /** Checks the ranges. */
  public SyncOptions {
    if (resumeRequests < 0) {
      throw new IllegalArgumentException("resumeRequests must not be negative");
    }
  }

  /** The defaults. */
  public static SyncOptions defaults() {
    return new SyncOptions(false, 20_000, false);
  }

  /** The same, but all candidates are listed. */
  public SyncOptions withFull() {
    return new SyncOptions(true, resumeRequests, allowUnlinks);
  }

  /** The same with another budget for résumés, in requests; 0 reads none. */
  public SyncOptions withResumeRequests(long most) {
    return new SyncOptions(full, most, allowUnlinks);
  }

  /** The same, but any number of links may be withdrawn. */
  public SyncOptions withAllowedUnlinks() {
    return new SyncOptions(full, resumeRequests, true);
  }
}
