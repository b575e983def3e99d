package io.github.atsconnect.lever.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lever's promise to tell of one kind of event.
 *
 * @param id the webhook
 * @param event what it tells of
 * @param url where it is told
 * @param origins only for people of these origins; empty for all
 * @param signatureToken signs the deliveries; null but in the reply to the creation, which is the
 *     only time that Lever shows it
 * @param unknown the fields that this version does not know, by name; those of the configuration
 *     among them
 */
public record Webhook(
    WebhookId id,
    @Nullable Coded<WebhookEventType> event,
    String url,
    List<Coded<Origin>> origins,
    @Nullable SigningToken signatureToken,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Webhook {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(url, "url");
    origins = List.copyOf(origins);
    unknown = Map.copyOf(unknown);
  }
}
