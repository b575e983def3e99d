package io.github.atsconnect.lever;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else answered in Lever's place, or the way to Lever is closed: the base URL, a proxy, a
 * firewall or a certificate is at fault, and not the key. The message names what to change.
 */
public final class LeverMisconfiguredException extends LeverException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Problem {
    /** The base URL leads to something that is not Lever's API. */
    NOT_LEVER,
    /** A 403 that is not in Lever's form: a firewall or a gateway refused the request. */
    FIREWALL,
    /** The proxy wants credentials, or refused to connect. */
    PROXY,
    /** The answer is a redirect to another host: another region, or a portal in between. */
    REDIRECT,
    /** The certificate that was shown is not trusted. */
    CERTIFICATE
  }

  private final Problem problem;
  private final @Nullable String redirectedTo;

  /**
   * Makes one.
   *
   * @param problem what is wrong
   * @param redirectedTo the host that a redirect leads to; null where there is none
   * @param message what happened and what to change, without secrets or personal data
   * @param answer what the server said; null when it said nothing
   * @param cause what led to it; null where there is nothing
   */
  public LeverMisconfiguredException(
      Problem problem,
      @Nullable String redirectedTo,
      String message,
      @Nullable ServerAnswer answer,
      @Nullable Throwable cause) {
    super(message, answer, cause);
    this.problem = Objects.requireNonNull(problem, "problem");
    this.redirectedTo = redirectedTo;
  }

  /**
   * Returns what is wrong.
   *
   * @return the problem
   */
  public Problem problem() {
    return problem;
  }

  /**
   * Returns the host that a redirect leads to.
   *
   * @return the host alone, without path or query; empty where the problem is no redirect
   */
  public Optional<String> redirectedTo() {
    return Optional.ofNullable(redirectedTo);
  }
}
