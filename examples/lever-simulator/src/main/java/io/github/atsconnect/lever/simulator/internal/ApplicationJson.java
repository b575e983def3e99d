package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Writes applications: the tie between an opportunity and a posting. */
final class ApplicationJson {

  private ApplicationJson() {}

  /**
   * A new application.
   *
   * @param type posting, user or referral; one by a user holds no data of the person
   */
  static ObjectNode of(String id, String type, Opportunity o, ObjectNode posting, long createdAt) {
    boolean byHand = type.equals("user");
    ObjectNode json = Json.object();
    json.put("id", id).put("type", type).put("candidateId", o.id).put("opportunityId", o.id);
    json.put("posting", posting.path("id").asText());
    json.set("postingOwner", posting.path("owner"));
    json.set("postingHiringManager", posting.path("hiringManager"));
    json.put("user", type.equals("posting") ? null : o.owner);
    json.put("name", byHand ? null : o.contact.name);
    json.put("email", byHand || o.contact.emails.isEmpty() ? null : o.contact.emails.get(0));
    json.putNull("company").putNull("comments");
    if (byHand || o.contact.phones.isEmpty()) {
      json.putNull("phone");
    } else {
      json.putObject("phone").putNull("type").put("value", o.contact.phones.get(0).value());
    }
    json.set("links", byHand ? Json.array() : Json.strings(o.contact.links));
    json.putArray("customQuestions");
    json.put("createdAt", createdAt).putNull("archived").putNull("requisitionForHire");
    json.putNull("ipAddress").putNull("referer").putNull("userAgent");
    return json;
  }

  /** Takes the person's data out. */
  static void anonymize(@Nullable ObjectNode application) {
    if (application != null) {
      application.putNull("name").putNull("email").putNull("phone").putNull("company");
      application.putArray("links");
      application.putArray("customQuestions");
    }
  }
}
