package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.Encoding;
import io.github.atsconnect.lever.internal.Loopback;
import io.github.atsconnect.lever.internal.WebhookApi;
import io.github.atsconnect.lever.model.Origin;
import io.github.atsconnect.lever.model.Webhook;
import io.github.atsconnect.lever.model.WebhookEventType;
import io.github.atsconnect.lever.model.WebhookId;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Webhooks over HTTP. */
final class WebhookResource extends Resource implements WebhookRegistrations {

  private static final Set<WebhookEventType> BY_ORIGIN =
      Set.of(
          WebhookEventType.APPLICATION_CREATED,
          WebhookEventType.CANDIDATE_ARCHIVE_CHANGE,
          WebhookEventType.CANDIDATE_HIRED,
          WebhookEventType.CANDIDATE_STAGE_CHANGE);

  private final WebhookApi api;

  WebhookResource(WebhookApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public List<Webhook> list() {
    return api.webhooks(call()).items();
  }

  @Override
  public Webhook create(WebhookEventType event, URI url, Origin... origins) {
    return api.create(Encoding.json(body(event, url, origins)), call());
  }

  @Override
  public Webhook update(WebhookId id, WebhookEventType event, URI url, Origin... origins) {
    Map<String, Object> body = body(event, url, origins);
    body.put("id", id.value());
    return api.update(Encoding.json(body), call());
  }

  private static Map<String, Object> body(WebhookEventType event, URI url, Origin... origins) {
    boolean secure = "https".equalsIgnoreCase(url.getScheme());
    if (!secure && !Loopback.isLoopback(url.getHost())) {
      throw new IllegalArgumentException("Lever delivers to https addresses only");
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("url", url.toString());
    body.put("event", Query.word(event));
    if (origins.length > 0) {
      if (!BY_ORIGIN.contains(event)) {
        throw new IllegalArgumentException(event + " cannot be limited to origins");
      }
      List<String> words = Arrays.stream(origins).map(Query::word).toList();
      body.put("configuration", Map.of("conditions", Map.of("origins", words)));
    }
    return body;
  }

  @Override
  public void delete(WebhookId id) {
    api.delete(segment(id), call());
  }
}
