package io.github.atsconnect.enrichment;

import java.time.Duration;

/**
 * How a sync is run; immutable. {@link #defaults()}: incremental where a full sync has ended within
 * a week, at most 20,000 requests for résumés, stop when more than 5 % of the links would go or
 * more than 5 % of the records cannot be read.
 *
 * @param full list all candidates, not only the changed ones; always begins anew, also where a sync
 *     was interrupted
 * @param fullEvery how often all candidates are listed in any case, so that those are tried again
 *     whom a profile now fits that did not fit before; more than 0
 * @param resumeRequests most requests to spend on résumés, 0 or more
 * @param allowUnlinks withdraw links of candidates who are gone however many there are
 * @param everyResume read the résumés of everybody, also of those whom the record alone decides;
 *     for comparison, since it costs many times the requests
 * @param unreadableShare which share of the records may be set aside because they cannot be read, 0
 *     to 1; where more are, and more than five, the sync fails with {@code ATS_UNREADABLE}
 */
public record SyncOptions(
    boolean full,
    Duration fullEvery,
    long resumeRequests,
    boolean allowUnlinks,
    boolean everyResume,
    double unreadableShare) {

  /** Checks the ranges. */
  public SyncOptions {
    if (resumeRequests < 0) {
      throw new IllegalArgumentException("resumeRequests must not be negative");
    }
    if (fullEvery.isNegative() || fullEvery.isZero()) {
      throw new IllegalArgumentException("fullEvery must be more than 0");
    }
    if (!(unreadableShare >= 0 && unreadableShare <= 1)) {
      throw new IllegalArgumentException("unreadableShare must be from 0 to 1");
    }
  }

  /** {@return the defaults} */
  public static SyncOptions defaults() {
    return new SyncOptions(false, Duration.ofDays(7), 20_000, false, false, 0.05);
  }

  /** {@return the same, but all candidates are listed} */
  public SyncOptions withFull() {
    return new SyncOptions(
        true, fullEvery, resumeRequests, allowUnlinks, everyResume, unreadableShare);
  }

  /**
   * {@return the same with another budget for résumés, in requests; 0 reads none}
   *
   * @param most requests for résumés in a sync, 0 or more
   */
  public SyncOptions withResumeRequests(long most) {
    return new SyncOptions(full, fullEvery, most, allowUnlinks, everyResume, unreadableShare);
  }

  /** {@return the same, but any number of links may be withdrawn} */
  public SyncOptions withAllowedUnlinks() {
    return new SyncOptions(full, fullEvery, resumeRequests, true, everyResume, unreadableShare);
  }

  /** {@return the same, but everybody's résumés are read, within the budget} */
  public SyncOptions withEveryResume() {
    return new SyncOptions(full, fullEvery, resumeRequests, allowUnlinks, true, unreadableShare);
  }

  /**
   * {@return the same with another time between two syncs that list all candidates}
   *
   * @param time more than 0; a week unless said
   */
  public SyncOptions withFullEvery(Duration time) {
    return new SyncOptions(full, time, resumeRequests, allowUnlinks, everyResume, unreadableShare);
  }

  /**
   * {@return the same with another share of records that may be set aside because they cannot be
   * read}
   *
   * @param share 0 to 1; 0.05 unless said
   */
  public SyncOptions withUnreadableShare(double share) {
    return new SyncOptions(full, fullEvery, resumeRequests, allowUnlinks, everyResume, share);
  }
}
