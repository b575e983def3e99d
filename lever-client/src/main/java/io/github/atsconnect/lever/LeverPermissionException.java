package io.github.atsconnect.lever;

import org.jspecify.annotations.Nullable;

/**
 * 403: the key is valid and lacks a permission, or asks for something confidential without
 * confidential access. Have the permission granted; trying again does not help.
 */
public final class LeverPermissionException extends LeverException {

  private static final long serialVersionUID = 1L;

  private final Permission permission;

  /**
   * Makes one.
   *
   * @param permission what the endpoint needs
   * @param message what happened, without secrets or personal data
   * @param answer what the server said; null when it said nothing
   */
  public LeverPermissionException(
      Permission permission, String message, @Nullable ServerAnswer answer) {
    super(message, answer, null);
    this.permission = permission;
  }

  /**
   * Returns the permission that the endpoint needs.
   *
   * @return the permission to grant
   */
  public Permission permission() {
    return permission;
  }
}
