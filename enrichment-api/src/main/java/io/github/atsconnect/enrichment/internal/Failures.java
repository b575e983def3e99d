package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.lever.LeverAuthenticationException;
import io.github.atsconnect.lever.LeverException;
import io.github.atsconnect.lever.LeverInterruptedException;
import io.github.atsconnect.lever.LeverPermissionException;
import java.util.concurrent.ExecutionException;

/** Tells Lever's failures in the host's terms. */
final class Failures {
  private Failures() {}

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
          Reason.KEY_REFUSED, "Lever does not accept the API key; connect with a valid one", e);
    }
    if (e instanceof LeverPermissionException refused) {
      return new EnrichmentException(
          Reason.PERMISSION_MISSING,
          "the API key lacks the permission \"" + refused.permission().label() + "\"",
          e);
    }
    if (e instanceof LeverInterruptedException) {
      return new EnrichmentException(Reason.CANCELLED, "cancelled while waiting for Lever", e);
    }
    return new EnrichmentException(
        Reason.ATS_UNAVAILABLE, "Lever does not answer as it should: " + e.getMessage(), e);
  }
}
