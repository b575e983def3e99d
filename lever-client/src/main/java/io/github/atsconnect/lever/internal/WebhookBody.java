package io.github.atsconnect.lever.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.WebhookRejectedException;
import io.github.atsconnect.lever.WebhookRejectedException.Reason;
import io.github.atsconnect.lever.model.Coded;
import io.github.atsconnect.lever.model.JsonValue;
import io.github.atsconnect.lever.model.WebhookDelivery;
import io.github.atsconnect.lever.model.WebhookEvent;
import io.github.atsconnect.lever.model.WebhookEventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * A delivery as it came: only what the signature needs is read at first, the rest once it is
 * verified.
 */
public final class WebhookBody {

  private final JsonNode root;
  private final String token;
  private final long triggeredAt;
  private final byte[] signature;

  private WebhookBody(JsonNode root, String token, long triggeredAt, byte[] signature) {
    this.root = root;
    this.token = token;
    this.triggeredAt = triggeredAt;
    this.signature = signature;
  }

  /**
   * Reads what the signature needs.
   *
   * @param body the bytes
   * @param maxBytes how many at most
   * @return the delivery, not verified
   * @throws WebhookRejectedException when it is none
   */
  public static WebhookBody parse(byte[] body, int maxBytes) {
    try {
      JsonNode root = body.length > maxBytes ? null : Json.tree(body);
      if (root == null
          || !root.path("token").isTextual()
          || !root.path("triggeredAt").canConvertToLong()) {
        throw new WebhookRejectedException(Reason.MALFORMED);
      }
      JsonNode signature = root.path("signature");
      if (!signature.isTextual() || signature.textValue().isBlank()) {
        throw new WebhookRejectedException(Reason.UNSIGNED);
      }
      return new WebhookBody(
          root,
          root.path("token").textValue(),
          root.path("triggeredAt").longValue(),
          signature.textValue().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new WebhookRejectedException(Reason.MALFORMED);
    }
  }

  /**
   * What makes the delivery unique.
   *
   * @return the token
   */
  public String token() {
    return token;
  }

  /**
   * When it happened.
   *
   * @return milliseconds since the epoch
   */
  public long triggeredAt() {
    return triggeredAt;
  }

  /**
   * The signature that came along.
   *
   * @return hexadecimal digits, if it is genuine
   */
  public byte[] signature() {
    return signature;
  }

  /**
   * Reads the rest.
   *
   * @return what it tells
   * @throws WebhookRejectedException when it makes no sense
   */
  public WebhookDelivery delivery() {
    JsonNode id = root.path("id");
    JsonNode event = root.path("event");
    if (!event.isTextual()) {
      throw new WebhookRejectedException(Reason.MALFORMED);
    }
    Coded<WebhookEventType> type = Codes.read(event.textValue(), WebhookEventType.class);
    return new WebhookDelivery(
        id.isTextual() ? id.textValue() : null,
        type,
        Instant.ofEpochMilli(triggeredAt),
        token,
        event(type.value()),
        data());
  }

  private Map<String, JsonValue> data() {
    return root.get("data") instanceof ObjectNode object
        ? Fields.read(object, Fields::everything, false)
        : Map.of();
  }

  private WebhookEvent event(WebhookEventType type) {
    JsonNode data = root.path("data");
    if (data.isMissingNode() || data.isNull() || data.isEmpty()) {
      return new WebhookEvent.TestDelivery();
    }
    if (!(data instanceof ObjectNode object)) {
      throw new WebhookRejectedException(Reason.MALFORMED);
    }
    try {
      return Fields.read(object, fields -> WebhookCodecs.event(type, fields), false);
    } catch (BadRecordException e) {
      throw new WebhookRejectedException(Reason.MALFORMED);
    }
  }
}
