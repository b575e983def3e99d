package io.github.atsconnect.lever;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A delivery is not to be believed. Answer it with 400, or with 200 when it was there before. */
public final class WebhookRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The body is no delivery at all. */
    MALFORMED("it is no delivery"),
    /** There is no signature: give the webhook a signing token. */
    UNSIGNED("it is not signed"),
    /** Somebody else made it, or the signing token is another one. */
    BAD_SIGNATURE("its signature is wrong"),
    /** No signing token is known that it could be checked with. */
    NO_SIGNING_TOKEN("no signing token is known for it"),
    /** It happened longer ago than is accepted, or the clock of this machine is ahead. */
    TOO_OLD("it is too old, or the clock of this machine is ahead"),
    /** It is genuine and has not happened yet: the clock of this machine is behind. */
    FROM_THE_FUTURE("it is from the future: the clock of this machine is behind"),
    /** It was there before: nothing is left to do. */
    SEEN_BEFORE("it was there before");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Reason reason;
  private final @Nullable Duration age;

  /**
   * Makes one.
   *
   * @param reason why
   */
  public WebhookRejectedException(Reason reason) {
    this(reason, null);
  }

  /**
   * Makes one for a delivery that is genuine.
   *
   * @param reason why
   * @param age how long ago it happened by the clock of this machine; negative when it is from the
   *     future, null when that is not known
   */
  public WebhookRejectedException(Reason reason, @Nullable Duration age) {
    super(
        "The delivery is rejected: "
            + reason.words
            + (age == null ? "" : " (by " + age.abs().truncatedTo(ChronoUnit.SECONDS) + ")"));
    this.reason = reason;
    this.age = age;
  }

  /**
   * How long ago it happened by the clock of this machine. Deliveries come within seconds, unless
   * Lever repeats them: many with the same difference tell how far the clock is off.
   *
   * @return negative when it is from the future; empty unless the delivery is genuine and was
   *     rejected for its age
   */
  public Optional<Duration> clockDifference() {
    return Optional.ofNullable(age);
  }

  /**
   * Returns why.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
