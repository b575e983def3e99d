package io.github.atsconnect.lever;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call to Lever that did not work. Each kind has a type that says what can be done. The message
 * names the endpoint and the remedy, and holds neither a secret nor personal data.
 */
public abstract sealed class LeverException extends RuntimeException
    permits LeverAuthenticationException,
        LeverClosedException,
        LeverConnectionException,
        LeverDeadlineException,
        LeverInvalidRequestException,
        LeverInterruptedException,
        LeverMisconfiguredException,
        LeverNotFoundException,
        LeverPermissionException,
        LeverRateLimitedException,
        LeverTokenStoreException,
        LeverUnavailableException,
        LeverUnprocessableException,
        LeverUnreadableException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable ServerAnswer answer;

  LeverException(String message, @Nullable ServerAnswer answer, @Nullable Throwable cause) {
    super(message, cause);
    this.answer = answer;
  }

  /**
   * Returns what the server answered.
   *
   * @return empty when no answer came, or when the exception was serialised
   */
  public Optional<ServerAnswer> answer() {
    return Optional.ofNullable(answer);
  }

  /**
   * Returns the HTTP status.
   *
   * @return 0 when no answer came
   */
  public int status() {
    return answer == null ? 0 : answer.status();
  }

  /**
   * Tells whether the same call may work later without anybody changing anything.
   *
   * @return true when trying again later makes sense
   */
  public boolean isTransient() {
    return false;
  }
}
