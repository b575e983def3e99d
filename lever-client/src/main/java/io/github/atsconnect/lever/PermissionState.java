package io.github.atsconnect.lever;

/** What is known of a permission. */
public enum PermissionState {
  /** The key has it: an endpoint that needs it answered. */
  GRANTED,
  /** The key does not have it: Lever answered 403. */
  REFUSED,
  /** Could not be found out: the account has nothing to try it on, or Lever failed. */
  UNKNOWN
}
