package io.github.atsconnect.enrichment;

import java.util.Objects;

/**
 * Something that the host or its customer has to do something about. The message says what, and
 * holds neither personal data nor a secret.
 */
public final class EnrichmentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Reason {
    /** The ATS does not know the API key: ask the customer for a new one. */
    KEY_REFUSED,
    /** The key lacks a permission without which nothing works. */
    PERMISSION_MISSING,
    /** The key is not stored, or cannot be decrypted: connect again. */
    KEY_UNAVAILABLE,
    /** No such connection in this tenant. */
    CONNECTION_UNKNOWN,
    /** The key is of another account than the connection. */
    ACCOUNT_DIFFERS,
    /** Somebody else changed the connection meanwhile: look at it as it is now. */
    CONNECTION_CHANGED,
    /** Another connection of the tenant has that name. */
    NAME_TAKEN,
    /** The viewer may not, or the connection was not made for it. */
    NOT_ALLOWED,
    /** What was asked for is not in the ATS any more. */
    GONE,
    /** The connection is paused. */
    CONNECTION_PAUSED,
    /** Another sync of the same connection is running, or took this one over. */
    SYNC_RUNNING,
    /** The sync was cancelled; the next one takes it up where it stands. */
    CANCELLED,
    /** The ATS does not answer, or not as it should: try again later. */
    ATS_UNAVAILABLE,
    /**
     * Too much of what the ATS answers cannot be read: look for a newer version of this library.
     */
    ATS_UNREADABLE,
    /**
     * What answers is not Lever's API: a wrong address, or something between us and Lever that
     * answers in its place. The message says what to look at.
     */
    NOT_LEVER,
    /** The service was closed. */
    CLOSED,
    /** The store does not answer: try again later. */
    STORAGE
  }

  private final Reason reason;

  /**
   * Makes an exception.
   *
   * @param reason what went wrong, for programs
   * @param message what went wrong and what to do, without personal data and keys
   */
  public EnrichmentException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * Makes an exception with its cause.
   *
   * @param reason what went wrong, for programs
   * @param message what went wrong and what to do, without personal data and keys
   * @param cause what it came of; kept for the log
   */
  public EnrichmentException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What went wrong, and what to do. */
  @Override
  public String getMessage() {
    return Objects.requireNonNullElse(super.getMessage(), reason.name());
  }

  /** {@return what went wrong} */
  public Reason reason() {
    return reason;
  }
}
