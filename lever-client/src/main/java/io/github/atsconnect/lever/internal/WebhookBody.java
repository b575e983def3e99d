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
  private final Instant triggeredAt;
  private final String signed;
  private final byte[] signature;

  private WebhookBody(
      Fields root, String token, Instant triggeredAt, String signed, byte[] signature) {
    this.root = root;
    this.token = token;
    this.triggeredAt = triggeredAt;
    this.signed = signed;
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
      Instant triggeredAt = root.time("triggeredAt");
      String token = root.id("token", text -> text);
      if (token == null || triggeredAt == null) {
        throw new WebhookRejectedException(Reason.MALFORMED);
      }
      String signature = root.isText("signature") ? root.word("signature") : null;
      if (signature == null) {
        throw new WebhookRejectedException(Reason.UNSIGNED);
      }
      return new WebhookBody(
          root,
          token,
          triggeredAt,
          root.peek("token") + root.peek("triggeredAt"),
          signature.trim().getBytes(StandardCharsets.UTF_8));
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
   * @return the time
   */
  public Instant triggeredAt() {
    return triggeredAt;
  }

  /**
   * What the signature is of.
   *
   * @return the token and the time, as they came
   */
  public String signed() {
    return signed;
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
   * Reads the rest. Nothing in it is refused: what is of another kind than expected is absent.
   *
   * @return what it tells
   */
  public WebhookDelivery delivery() {
    String event = root.word("event");
    Coded<WebhookEventType> type = Codes.read(event == null ? "" : event, WebhookEventType.class);
    return new WebhookDelivery(
        root.id("id", text -> text), type, triggeredAt, token, event(type.value()), data());
  }

  private Map<String, JsonValue> data() {
    if (root.isObject("data")) {
      return root.inside("data").everything();
    }
    return isSilent() ? Map.of() : Map.of("data", root.any("data"));
  }

  private boolean isSilent() {
    return !root.isList("data") && root.word("data") == null;
  }

  private WebhookEvent event(WebhookEventType type) {
    WebhookEvent event =
        root.object(
            "data",
            data ->
                data.isEmpty() ? new WebhookEvent.TestDelivery() : WebhookCodecs.event(type, data));
    if (event != null) {
      return event;
    }
    return isSilent() ? new WebhookEvent.TestDelivery() : new WebhookEvent.OtherEvent();
  }
}
