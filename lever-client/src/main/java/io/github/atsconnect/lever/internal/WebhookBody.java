package io.github.atsconnect.lever.internal;

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

  private final Fields root;
  private final String token;
  private final long triggeredAt;
  private final byte[] signature;

  private WebhookBody(Fields root, String token, long triggeredAt, byte[] signature) {
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
      if (body.length > maxBytes) {
        throw new WebhookRejectedException(Reason.MALFORMED);
      }
      Fields root = Json.object(body);
      Long triggeredAt = root.integer("triggeredAt");
      if (!root.isText("token") || triggeredAt == null) {
        throw new WebhookRejectedException(Reason.MALFORMED);
      }
      String signature = root.isText("signature") ? root.word("signature") : null;
      if (signature == null) {
        throw new WebhookRejectedException(Reason.UNSIGNED);
      }
      return new WebhookBody(
          root, root.peek("token"), triggeredAt, signature.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | BadRecordException e) {
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
    if (!root.isText("event")) {
      throw new WebhookRejectedException(Reason.MALFORMED);
    }
    Coded<WebhookEventType> type = Codes.read(root.peek("event"), WebhookEventType.class);
    return new WebhookDelivery(
        root.isText("id") ? root.peek("id") : null,
        type,
        Instant.ofEpochMilli(triggeredAt),
        token,
        event(type.value()),
        data());
  }

  private Map<String, JsonValue> data() {
    return root.isObject("data") ? root.inside("data").everything() : Map.of();
  }

  private WebhookEvent event(WebhookEventType type) {
    try {
      WebhookEvent event =
          root.object(
              "data",
              data ->
                  data.isEmpty()
                      ? new WebhookEvent.TestDelivery()
                      : WebhookCodecs.event(type, data));
      return event == null ? new WebhookEvent.TestDelivery() : event;
    } catch (BadRecordException e) {
      throw new WebhookRejectedException(Reason.MALFORMED);
    }
  }
}
