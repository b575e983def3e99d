package io.github.atsconnect.enrichment.model;

/** On which side of the pipeline somebody stands. */
public enum CandidateKind {
  /** Sourced, has not applied: a stage before "New applicant". */
  PROSPECT,
  /** Has applied: "New applicant" or a later stage. */
  APPLICANT
}
