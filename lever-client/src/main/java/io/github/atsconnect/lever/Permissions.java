package io.github.atsconnect.lever;

/** Finds out what a key may do. */
public interface Permissions {

  /**
   * Asks each endpoint once, as far as the account has something to ask for. Where the first
   * answers show that it is not Lever who answers, nothing more is asked.
   *
   * @return what was found
   * @throws LeverAuthenticationException when the key is not valid at all
   * @throws LeverMisconfiguredException when the base URL, a proxy, a firewall or a certificate is
   *     at fault; it says which, and what to change
   * @throws LeverException when Lever cannot be reached
   */
  PermissionReport probe();
}
