package io.github.atsconnect.enrichment.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
   * @param keyReadable whether the API key can be revealed here
   * @param syncedAtOrNull when a sync last ended well, or null
   */
  public record ConnectionHealth(
      String id,
      String name,
      ConnectionState state,
      @Nullable String reasonOrNull,
      boolean keyReadable,
      @Nullable Instant syncedAtOrNull) {

    /** Why it needs attention. */
    public Optional<String> reason() {
      return Optional.ofNullable(reasonOrNull);
    }

    /** Whether somebody has to do something. */
    public boolean needsSomebody() {
      return state == ConnectionState.NEEDS_ATTENTION
          || (!keyReadable && state != ConnectionState.DISCONNECTED);
    }
  }
}
