package io.github.atsconnect.enrichment.model;

/** Who says that an ATS contact is a profile, and how firmly. */
public enum LinkState {
  /** Decided by the matcher. */
  AUTO,
  /** Proposed by the matcher; a person should look. */
  SUGGESTED,
  /** A person said yes. Outranks the matcher for ever after. */
  CONFIRMED,
  /** A person said no. Outranks the matcher for ever after. */
  REJECTED;

  /** {@return whether the contact counts as the profile: {@link #AUTO} or {@link #CONFIRMED}} */
  public boolean holds() {
    return this == AUTO || this == CONFIRMED;
  }
}
