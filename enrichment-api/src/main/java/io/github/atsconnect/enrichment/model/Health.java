package io.github.atsconnect.enrichment.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant's service stands. Holds no personal data and no secret.
 *
 * @param status the worst of what follows
 * @param storeAnswers whether the store could be read
 * @param connections how each connection stands, by name; empty when the store does not answer
 * @param toReview links that somebody should look at
 * @param waitingWebhooks people to be read again because of webhooks
 * @param webhooks how deliveries of webhooks fared that were not taken, or not to the end, by
 *     reason
 */
public record Health(
    Status status,
    boolean storeAnswers,
    List<ConnectionHealth> connections,
    long toReview,
    long waitingWebhooks,
    List<WebhookProblem> webhooks) {

  /** Copies the lists. */
  public Health {
    connections = List.copyOf(connections);
    webhooks = List.copyOf(webhooks);
  }

  /** {@return what somebody has to do, in a line for people; what is well is left out} */
  public String explanation() {
    if (!storeAnswers) {
      return "the store does not answer";
    }
    return status == Status.UP
        ? "all is well"
        : Stream.concat(
                connections.stream()
                    .filter(ConnectionHealth::needsSomebody)
                    .map(ConnectionHealth::explanation),
                webhooks.stream()
                    .filter(WebhookProblem::needsSomebody)
                    .map(WebhookProblem::explanation))
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
   * @param heldBack people whose links wait for somebody to say that they may go, since too many
   *     are gone at once
   * @param setAside candidacies that could not be read by the latest syncs, back to the latest full
   *     one
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
      boolean stale,
      long heldBack,
      long setAside) {

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
      return !troubles().isEmpty();
    }

    private String explanation() {
      return name + ": " + String.join(", and ", troubles());
    }

    private List<String> troubles() {
      List<String> troubles = new ArrayList<>();
      if (state == ConnectionState.NEEDS_ATTENTION) {
        troubles.add(reason().orElse("it needs attention"));
      }
      if (!keyReadable && state != ConnectionState.DISCONNECTED) {
        troubles.add("the API key cannot be revealed here; connect again");
      }
      if (state.isStopped()) {
        return troubles;
      }
      if (stale) {
        troubles.add(
            "no sync has ended well for three days"
                + failure().map(f -> "; the latest ended with " + f.problem()).orElse(""));
      } else if (troubles.isEmpty()) {
        failure().ifPresent(f -> troubles.add("the latest sync ended with " + f.problem()));
      }
      if (heldBack > 0 && state != ConnectionState.NEEDS_ATTENTION) {
        troubles.add(
            heldBack + " linked people are gone from the ATS; allow their links to be withdrawn");
      }
      if (setAside > 0) {
        troubles.add(setAside + " records could not be read and were set aside");
      }
      return troubles;
    }
  }

  /**
   * Deliveries of webhooks that were not taken, or not to the end.
   *
   * @param reason stable code of {@link WebhookOutcome.Rejection}, or {@code GIVEN_UP} for those
   *     that were taken, and whom they are about could not be read
   * @param deliveries how many, since the service was first used
   * @param lastAt when the latest came
   * @param clockDifference the delivery's time less this machine's, of the latest; zero where that
   *     is not the reason
   * @param needsSomebody whether it is likely that genuine ones are lost: one of the last day, with
   *     a right signature, or with a wrong one where none was ever right
   */
  public record WebhookProblem(
      String reason,
      long deliveries,
      Instant lastAt,
      Duration clockDifference,
      boolean needsSomebody) {

    private String explanation() {
      String many = deliveries + " deliveries of webhooks were not taken: ";
      return switch (reason) {
        case "TOO_OLD", "FROM_THE_FUTURE" ->
            many
                + "their time is "
                + Math.abs(clockDifference.toMinutes())
                + " minutes "
                + (clockDifference.isNegative() ? "behind" : "ahead of")
                + " this machine's clock";
        case "TOKEN_UNAVAILABLE" -> many + "the signing token cannot be decrypted here";
        case "GIVEN_UP" ->
            deliveries + " deliveries of webhooks were given up: whom they name cannot be read";
        default -> many + "the signing token here is not the one in Lever (" + reason + ")";
      };
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
