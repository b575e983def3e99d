package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One verified delivery of a webhook.
 *
 * @param id the delivery; absent in older ones
 * @param type what happened
 * @param triggeredAt when it happened, as the signature confirms
 * @param token what makes the delivery unique; the same when Lever repeats it
 * @param event the ids
 */
public record WebhookDelivery(
    @Nullable String id,
    Coded<WebhookEventType> type,
    Instant triggeredAt,
    String token,
    WebhookEvent event) {

  /** Refuses null where null has no meaning. */
  public WebhookDelivery {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(triggeredAt, "triggeredAt");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(event, "event");
  }

  /** Leaves out the token. */
  @Override
  public String toString() {
    return "WebhookDelivery[type=" + type + ", triggeredAt=" + triggeredAt + "]";
  }
}
