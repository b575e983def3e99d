package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.lever.LeverAuthenticationException;
import io.github.atsconnect.lever.LeverClosedException;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.LeverInvalidCursorException;
import io.github.atsconnect.lever.LeverMisconfiguredException;
import io.github.atsconnect.lever.LeverPermissionException;
import io.github.atsconnect.lever.LeverRateLimitedException;
import io.github.atsconnect.lever.LeverUnreadableException;
import java.util.concurrent.ExecutionException;

/** Tells Lever's failures in the host's terms. */
final class Failures {
  private Failures() {}

  /** Whether it is not about what was asked for: everything else would end the same way. */
  static boolean isOfAll(LeverException e) {
    return e instanceof LeverAuthenticationException
        || e instanceof LeverPermissionException
        || e instanceof LeverRateLimitedException
        || e instanceof LeverMisconfiguredException
        || e instanceof LeverClosedException
        || e instanceof LeverInterruptedException;
  }

  /**
   * Whether the server does not accept the place from which a list is to go on, whatever its words:
   * then the list has to be begun anew. What leads in circles has no answer.
   */
  static boolean isRefusedPlace(LeverException e) {
    return e instanceof LeverInvalidCursorException
        || (e instanceof LeverUnreadableException && e.answer().isEmpty());
  }

  /** What a task threw, as it threw it. */
  static RuntimeException cause(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException thrown
        ? thrown
        : new IllegalStateException(e.getCause());
  }

  static EnrichmentException of(LeverException e) {
    if (e instanceof LeverAuthenticationException) {
      return new EnrichmentException(
          Reason.KEY_REFUSED,
          "Lever does not accept the API key, or what an OAuth application was granted; connect again",
          e);
    }
    if (e instanceof LeverPermissionException refused) {
      return new EnrichmentException(
          Reason.PERMISSION_MISSING,
          "the API key lacks the permission \"" + refused.permission().label() + "\"",
          e);
    }
    if (e instanceof LeverMisconfiguredException) {
      return new EnrichmentException(Reason.NOT_LEVER, String.valueOf(e.getMessage()), e);
    }
    if (e instanceof LeverInterruptedException || e instanceof LeverClosedException) {
      return new EnrichmentException(Reason.CANCELLED, "cancelled while waiting for Lever", e);
    }
    return new EnrichmentException(
        Reason.ATS_UNAVAILABLE, "Lever does not answer as it should: " + e.getMessage(), e);
  }
}
