package io.github.atsconnect.enrichment.model;

/** The parts of a sync, in their order. */
public enum SyncPhase {
  /** Lists candidates and matches those that the list alone decides. */
  LISTING,
  /** Reads again what changed while it was listed. */
  CATCH_UP,
  /** Reads résumés of those who are not decided yet, the most promising first. */
  RESUMES,
  /** Looks after candidates that are no longer listed; in a full sync only. */
  RECONCILE,
  /** Everything is kept, and the evidence dropped. */
  DONE
}
