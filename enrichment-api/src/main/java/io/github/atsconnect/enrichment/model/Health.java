package io.github.atsconnect.enrichment.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant's service stands. Holds no personal data and no secret.
 *
 * @param status the worst of what follows
 * @param storeAnswers whether the store could be read
 * @param connections how each connection stands, by name; empty when the store does not answer
 * @param toReview links that somebody should look at
 * @param waitingWebhooks people to be read again because of webhooks
 */
public record Health(
    Status status,
    boolean storeAnswers,
    List<ConnectionHealth> connections,
    long toReview,
    long waitingWebhooks) {

  /** Copies the list. */
  public Health {
    connections = List.copyOf(connections);
  }

  /** {@return what somebody has to do, in a line for people; what is well is left out} */
  public String explanation() {
    if (!storeAnswers) {
      return "the store does not answer";
    }
    return status == Status.UP
        ? "all is well"
        : connections.stream()
            .filter(ConnectionHealth::needsSomebody)
            .map(ConnectionHealth::explanation)
            .collect(Collectors.joining("; "));
  }

  /** How well. */
  public enum Status {
    /** All is well, or stopped on purpose. */
    UP,
    /** Links answer, but somebody has to do something. */
    DEGRADED,
    /** The store does not answer: nothing works. */
    DOWN
  }

  /**
   * How a connection stands.
   *
   * @param id the connection
   * @param name the host's name for it
   * @param state its state
   * @param reasonOrNull why it needs attention, or null
   * @param since when it came into that state
   * @param keyReadable whether the API key can be revealed here
   * @param syncedAtOrNull when a sync last ended well, or null
   * @param unfinishedSinceOrNull when a sync began that runs, or was interrupted and waits for the
   *     next one; or null
   * @param failureOrNull how the latest sync ended, or null when it ended well or by somebody's
   *     wish
   * @param stale whether it should be synced, and no sync has ended well for three days
   */
  public record ConnectionHealth(
      String id,
      String name,
      ConnectionState state,
      @Nullable String reasonOrNull,
      Instant since,
      boolean keyReadable,
      @Nullable Instant syncedAtOrNull,
      @Nullable Instant unfinishedSinceOrNull,
      @Nullable SyncFailure failureOrNull,
      boolean stale) {

    /** {@return why it needs attention} */
    public Optional<String> reason() {
      return Optional.ofNullable(reasonOrNull);
    }

    /** {@return how the latest sync ended; empty when it ended well or by somebody's wish} */
    public Optional<SyncFailure> failure() {
      return Optional.ofNullable(failureOrNull);
    }

    /** {@return whether somebody has to do something} */
    public boolean needsSomebody() {
      return state == ConnectionState.NEEDS_ATTENTION
          || stale
          || (!keyReadable && state != ConnectionState.DISCONNECTED);
    }

    private String explanation() {
      if (reasonOrNull != null) {
        return name + ": " + reasonOrNull;
      }
      if (!keyReadable) {
        return name + ": the API key cannot be revealed here; connect again";
      }
      if (!stale) {
        return name + ": " + state;
      }
      return name
          + ": no sync has ended well for three days"
          + failure().map(f -> "; the latest ended with " + f.problem()).orElse("");
    }
  }

  /**
   * How a sync ended before its time.
   *
   * @param problem stable code of {@link
   *     io.github.atsconnect.enrichment.EnrichmentException.Reason}
   * @param at when
   */
  public record SyncFailure(String problem, Instant at) {}
}
