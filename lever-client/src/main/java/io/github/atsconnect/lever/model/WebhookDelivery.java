package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One verified delivery of a webhook.
 *
 * @param id the delivery; absent in older ones
 * @param type what happened
 * @param triggeredAt when it happened, as the signature confirms
 * @param token what makes the delivery unique; the same when Lever repeats it
 * @param event the ids that this version knows of
 * @param data everything that it says, by name, as it came; empty for a test delivery. For most
 *     events Lever documents no fields, and the signature covers none
 */
public record WebhookDelivery(
    @Nullable String id,
    Coded<WebhookEventType> type,
    Instant triggeredAt,
    String token,
    WebhookEvent event,
    Map<String, JsonValue> data) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public WebhookDelivery {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(triggeredAt, "triggeredAt");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(event, "event");
    data = Map.copyOf(data);
  }

  /** Leaves out the token and the data. */
  @Override
  public String toString() {
    return "WebhookDelivery[type=" + type + ", triggeredAt=" + triggeredAt + "]";
  }
}
