package io.github.atsconnect.enrichment.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a webhook's delivery, why, and how to answer it. Immutable. */
public final class WebhookOutcome {
  /** Genuine and noted: the person will be read again. */
  public static final WebhookOutcome ACCEPTED = new WebhookOutcome(Status.ACCEPTED, null, null);

  /** Genuine, and there before. */
  public static final WebhookOutcome DUPLICATE = new WebhookOutcome(Status.DUPLICATE, null, null);

  /** Genuine, but about nobody: a test, or a kind of event that this version does not know. */
  public static final WebhookOutcome IGNORED = new WebhookOutcome(Status.IGNORED, null, null);

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_NOW = 503;

  /** What became of it. */
  public enum Status {
    /** Genuine and noted: the person will be read again. */
    ACCEPTED,
    /** Genuine, and there before. */
    DUPLICATE,
    /** Genuine, but about nobody. */
    IGNORED,
    /** Not taken: {@link WebhookOutcome#rejection()} says why. Nothing was done. */
    REJECTED
  }

  /** Why a delivery was not taken. */
  public enum Rejection {
    /** The body is no delivery at all. */
    MALFORMED,
    /** It has no signature: give the webhook a signing token in Lever. */
    UNSIGNED,
    /** Somebody else made it, or the signing token here is not the one in Lever. */
    BAD_SIGNATURE,
    /** No connection of the tenant trusts webhooks. */
    NOT_TRUSTED,
    /**
     * Genuine, but it happened longer ago than the host accepts, or this machine's clock is ahead:
     * {@link WebhookOutcome#clockDifference()}.
     */
    TOO_OLD,
    /** Genuine, but of a time to come: this machine's clock is behind. */
    FROM_THE_FUTURE,
    /** The signing token cannot be decrypted here, so nobody knows. */
    TOKEN_UNAVAILABLE
  }

  private final Status status;
  private final @Nullable Rejection rejection;
  private final @Nullable Duration clockDifference;

  private WebhookOutcome(
      Status status, @Nullable Rejection rejection, @Nullable Duration clockDifference) {
    this.status = status;
    this.rejection = rejection;
    this.clockDifference = clockDifference;
  }

  /**
   * {@return one that was not taken}
   *
   * @param why the reason
   */
  public static WebhookOutcome rejected(Rejection why) {
    return new WebhookOutcome(Status.REJECTED, why, null);
  }

  /**
   * {@return one that was not taken because of its time}
   *
   * @param why the reason
   * @param difference the delivery's time less this machine's
   */
  public static WebhookOutcome rejected(Rejection why, Duration difference) {
    return new WebhookOutcome(Status.REJECTED, why, difference);
  }

  /** {@return what became of it} */
  public Status status() {
    return status;
  }

  /** {@return why it was not taken; empty when it was} */
  public Optional<Rejection> rejection() {
    return Optional.ofNullable(rejection);
  }

  /**
   * {@return the delivery's time less this machine's, below 0 for what is past; only where it was
   * not taken because of that}
   */
  public Optional<Duration> clockDifference() {
    return Optional.ofNullable(clockDifference);
  }

  /** {@return the status with which to answer; anything but 200 makes the ATS send it again} */
  public int httpStatus() {
    if (status != Status.REJECTED) {
      return OK;
    }
    return rejection == Rejection.TOKEN_UNAVAILABLE ? NOT_NOW : BAD_REQUEST;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WebhookOutcome that
        && status == that.status
        && rejection == that.rejection
        && Objects.equals(clockDifference, that.clockDifference);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, rejection, clockDifference);
  }

  @Override
  public String toString() {
    return rejection == null
        ? status.name()
        : status + " " + rejection + (clockDifference == null ? "" : " " + clockDifference);
  }
}
