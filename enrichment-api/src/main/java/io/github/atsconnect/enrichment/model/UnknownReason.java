package io.github.atsconnect.enrichment.model;

import java.util.Locale;

/** Why it is not known whether a person is in the ATS. */
public enum UnknownReason {
  /** The customer has no connection. */
  NOT_CONNECTED("No ATS is connected."),
  /** The connection's key was given back. */
  DISCONNECTED("The ATS is disconnected: connect it again."),
  /** The last sync found that the ATS does not accept the key. */
  KEY_REFUSED("The ATS does not accept the API key any more."),
  /** The last sync could not use the key: it is not stored here, or cannot be decrypted. */
  KEY_UNAVAILABLE("The API key is not here any more: connect again."),
  /** The last sync found that the ATS does not answer as it should. */
  ATS_UNAVAILABLE("The ATS did not answer the last sync."),
  /** The connection is paused, and no full sync covers the profile. */
  PAUSED("The connection is paused."),
  /** No full sync has ended well yet. */
  NEVER_SYNCED("The ATS has not been synced yet."),
  /** The last sync ended before its time for another reason. */
  SYNC_INCOMPLETE("The last sync did not end well."),
  /**
   * The last full sync did not look for this profile, as far as is known: it may have come to the
   * profile store since. {@link io.github.atsconnect.enrichment.spi.ProfileStore#knownSince} says
   * how to tell.
   */
  PROFILE_NOT_COVERED("The profile may be newer than the last full sync.");

  private final String message;

  UnknownReason(String message) {
    this.message = message;
  }

  /** {@return one sentence for a person} */
  public String message() {
    return message;
  }

  /** {@return stable code, such as {@code never-synced}} */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
