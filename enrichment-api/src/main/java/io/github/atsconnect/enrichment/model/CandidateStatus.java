package io.github.atsconnect.enrichment.model;

/** What became of a candidacy. */
public enum CandidateStatus {
  /** Still going on. */
  ACTIVE,
  /** Closed without being hired. */
  ARCHIVED,
  /** Closed with an archive reason of the type "hired". */
  HIRED
}
