package io.github.atsconnect.lever.internal;

/** Makes the value of the Authorization header. Safe for many threads. */
public interface Authorizer {

  /**
   * Returns the value for one attempt; may fetch a new token first.
   *
   * @param call the call that it is for, and that waits no longer than it may take
   * @return never empty, and a secret
   */
  String header(CallContext call);

  /**
   * The server refused a value.
   *
   * @param refused the value that {@link #header} gave
   * @param call the call that it was for
   * @return true when there is another one now, so that another attempt makes sense
   */
  default boolean renew(String refused, CallContext call) {
    return false;
  }
}
