package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Quirk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists, creates, changes and deletes registrations of webhooks. */
final class WebhookEndpoints {

  private final Account account;
  private final Ids ids;
  private final Switches switches;

  WebhookEndpoints(Account account, Ids ids, Switches switches) {
    this.account = account;
    this.ids = ids;
    this.switches = switches;
  }

  void register(Map<String, Ask.Handler> handlers) {
    handlers.put("GET /webhooks", this::list);
    handlers.put("POST /webhooks", this::create);
    handlers.put("PUT /webhooks", this::update);
    handlers.put("PUT /webhooks/{id}", this::update);
    handlers.put("DELETE /webhooks/{id}", this::delete);
  }

  /** The list has no {@code hasNext}, and shows no signature token. */
  private HttpReply list(Ask ask) {
    List<ObjectNode> shown = new ArrayList<>();
    account.webhooks.values().forEach(webhook -> shown.add(withoutSecret(webhook)));
    return HttpReply.json(200, Json.list(shown));
  }

  private HttpReply create(Ask ask) {
    JsonNode body = body(ask);
    ObjectNode webhook = Json.object().put("id", ids.next());
    webhook.put("url", url(body)).put("event", event(body));
    ObjectNode configuration = webhook.putObject("configuration");
    configuration.set("conditions", conditions(body));
    configuration.put("signatureToken", (ids.next() + ids.next()).replace("-", ""));
    account.webhooks.put(webhook.path("id").asText(), webhook);
    ObjectNode reply = Json.data(webhook);
    return HttpReply.json(201, switches.on(Quirk.WEBHOOK_REPLY_NESTED) ? Json.data(reply) : reply);
  }

  private HttpReply update(Ask ask) {
    JsonNode body = body(ask);
    String id = ask.variable("id").isEmpty() ? body.path("id").asText() : ask.variable("id");
    ObjectNode webhook = account.webhooks.get(id);
    if (webhook == null) {
      throw LeverError.notFound("webhooks", id);
    }
    if (body.has("url")) {
      webhook.put("url", url(body));
    }
    if (body.has("event")) {
      webhook.put("event", event(body));
    }
    if (body.path("configuration").has("conditions")) {
      ObjectNode configuration = webhook.withObject("/configuration");
      configuration.set("conditions", conditions(body));
    }
    return HttpReply.json(200, Json.data(withoutSecret(webhook)));
  }

  private HttpReply delete(Ask ask) {
    if (account.webhooks.remove(ask.variable("id")) == null) {
      throw LeverError.notFound("webhooks", ask.variable("id"));
    }
    return HttpReply.empty(204);
  }

  private static ObjectNode withoutSecret(ObjectNode webhook) {
    ObjectNode copy = webhook.deepCopy();
    copy.withObject("/configuration").remove("signatureToken");
    return copy;
  }

  private static JsonNode body(Ask ask) {
    try {
      return Json.MAPPER.readTree(ask.call().body());
    } catch (IOException notJson) {
      throw LeverError.badRequest("Invalid JSON body");
    }
  }

  private static JsonNode conditions(JsonNode body) {
    JsonNode conditions = body.path("configuration").path("conditions");
    return conditions.isObject() ? conditions : Json.object();
  }

  /** Lever takes https only; what listens on loopback may be plain. */
  private static String url(JsonNode body) {
    String url = body.path("url").asText();
    try {
      URI uri = URI.create(url);
      if ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isLoopback(uri))) {
        return url;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // told below
    }
    throw LeverError.badRequest("Invalid value for parameter: url");
  }

  private static boolean isLoopback(URI uri) {
    try {
      return uri.getHost() != null && InetAddress.getByName(uri.getHost()).isLoopbackAddress();
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  private static String event(JsonNode body) {
    String event = body.path("event").asText();
    if (!Webhooks.EVENTS.contains(event)) {
      throw LeverError.badRequest("Invalid value for parameter: event");
    }
    return event;
  }
}
