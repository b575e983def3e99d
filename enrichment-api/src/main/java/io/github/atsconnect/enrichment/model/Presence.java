package io.github.atsconnect.enrichment.model;

/**
 * Whether a person is in the customer's ATS. Of several connections the first of these counts: one
 * that has the person, one that may have, one of which it is not known; "not in the ATS" takes all
 * of them.
 */
public enum Presence {
  /** A link holds. */
  IN_ATS,
  /** A candidate may be this person: a suggestion waits for somebody to look at it. */
  POSSIBLE,
  /**
   * A full sync that ended well looked for this very profile, or it was looked up since, and nobody
   * was found.
   */
  NOT_IN_ATS,
  /** Nobody knows; {@link Enrichment#unknownBecause()} says why. */
  UNKNOWN
}
