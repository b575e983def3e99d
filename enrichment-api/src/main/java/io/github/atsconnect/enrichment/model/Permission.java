package io.github.atsconnect.enrichment.model;

/** What the preflight found out about one permission of an API key. */
public enum Permission {
  /** The ATS answered. */
  GRANTED,
  /** The ATS refused: the key lacks it. */
  REFUSED,
  /** Could not be tried, for example because the account has nothing to try it on. */
  UNKNOWN
}
