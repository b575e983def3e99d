package io.github.atsconnect.lever;

/** Finds out what a key may do. */
public interface Permissions {

  /**
   * Asks each endpoint once, as far as the account has something to ask for.
   *
   * @return what was found
   * @throws LeverAuthenticationException when the key is not valid at all
   * @throws LeverException when Lever cannot be reached
   */
  PermissionReport probe();
}
