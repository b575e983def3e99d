package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.atsconnect.lever.simulator.Quirk;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes signed deliveries for what happens, and hands them to the {@link WebhookSender}. */
final class Webhooks {

  static final String APPLICATION_CREATED = "applicationCreated";
  static final String HIRED = "candidateHired";
  static final String STAGE_CHANGE = "candidateStageChange";
  static final String ARCHIVE_CHANGE = "candidateArchiveChange";
  static final String DELETED = "candidateDeleted";
  static final String INTERVIEW_CREATED = "interviewCreated";
  static final String INTERVIEW_UPDATED = "interviewUpdated";
  static final String INTERVIEW_DELETED = "interviewDeleted";
  static final String CONTACT_CREATED = "contactCreated";
  static final String CONTACT_UPDATED = "contactUpdated";

  static final Set<String> EVENTS =
      Set.of(
          APPLICATION_CREATED,
          HIRED,
          STAGE_CHANGE,
          ARCHIVE_CHANGE,
          DELETED,
          INTERVIEW_CREATED,
          INTERVIEW_UPDATED,
          INTERVIEW_DELETED,
          CONTACT_CREATED,
          CONTACT_UPDATED);

  /** Only these can be limited to some origins. */
  private static final Set<String> BY_ORIGIN =
      Set.of(APPLICATION_CREATED, ARCHIVE_CHANGE, HIRED, STAGE_CHANGE);

  private static final int TOKEN_LENGTH = 48;

  private final Account account;
  private final Clock clock;
  private final Ids ids;
  private final Switches switches;
  private final WebhookSender sender;

  Webhooks(Account account, Clock clock, Ids ids, Switches switches, WebhookSender sender) {
    this.account = account;
    this.clock = clock;
    this.ids = ids;
    this.switches = switches;
    this.sender = sender;
  }

  /** Tells all who want to know. */
  void send(String event, Opportunity about, ObjectNode details) {
    ObjectNode data = details.deepCopy();
    if (event.startsWith("contact")) {
      data.put("contactId", about.contact.id);
    } else {
      data.put("opportunityId", about.id);
      if (!switches.on(Quirk.WEBHOOK_DATA_SPARSE)) {
        // Elsewhere a candidate's id is that of the opportunity; here it is not.
        data.put("candidateId", about.contact.id).put("contactId", about.contact.id);
      }
    }
    for (ObjectNode webhook : List.copyOf(account.webhooks.values())) {
      if (webhook.path("event").asText().equals(event) && wants(webhook, event, about)) {
        deliver(webhook, data);
      }
    }
  }

  /** Sends each a delivery without data. */
  void test() {
    List.copyOf(account.webhooks.values()).forEach(webhook -> deliver(webhook, Json.object()));
  }

  private static boolean wants(ObjectNode webhook, String event, Opportunity about) {
    var origins = webhook.path("configuration").path("conditions").path("origins");
    return !BY_ORIGIN.contains(event)
        || origins.isEmpty()
        || StreamSupport.stream(origins.spliterator(), false)
            .anyMatch(origin -> origin.asText().equals(about.origin));
  }

  private void deliver(ObjectNode webhook, ObjectNode data) {
    String token = (ids.next() + ids.next()).replace("-", "").substring(0, TOKEN_LENGTH);
    long at = clock.millis();
    ObjectNode body = Json.object();
    String id = ids.next();
    if (!switches.on(Quirk.WEBHOOK_WITHOUT_ID)) {
      body.put("id", id);
    }
    body.put("event", webhook.path("event").asText()).put("triggeredAt", at).put("token", token);
    String secret = webhook.path("configuration").path("signatureToken").asText();
    if (!secret.isEmpty()) {
      body.put("signature", signature(secret, token, at));
    }
    body.set("data", data);
    sender.send(webhook.path("url").asText(), body);
  }

  /** Hex HMAC-SHA256 over token and time; it does not cover the data. */
  static String signature(String secret, String token, long triggeredAt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal((token + triggeredAt).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
