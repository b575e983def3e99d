package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes notes, feedback, forms, interviews, panels, offers and referrals. */
final class RelatedJson {

  private static final int HALF_HOUR = 30;
  private static final long MINUTE = 60_000L;
  private static final String ZONE = "Europe/London";

  /** From the first on, the candidate has a document; before, it is being written. */
  private static final Set<String> SENT =
      Set.of("sent", "sent-manually", "opened", "denied", "signed");

  private RelatedJson() {}

  static ObjectNode note(String id, String text, Ties ties, long at) {
    ObjectNode json = Json.object().put("id", id).put("text", "Note");
    json.putArray("fields").add(noteField(text, ties, at));
    json.put("user", ties.user()).put("secret", false);
    return json.put("createdAt", at).put("completedAt", at).putNull("deletedAt");
  }

  /** A note or a reply to one. */
  static ObjectNode noteField(String text, Ties ties, long at) {
    ObjectNode field = Json.object().put("type", "note").put("text", "Note").put("value", text);
    field.put("user", ties.user()).put("createdAt", at).putNull("score");
    return field.put("stage", ties.stage());
  }

  /** Feedback on an interview, or by itself when there is none. */
  static ObjectNode feedback(
      String id, Ties ties, @Nullable String interview, @Nullable String panel, long at) {
    ObjectNode json =
        form(id, interview == null ? "assessment" : "interview", "Feedback", ties, at);
    json.remove("stage");
    return json.put("interview", interview).put("panel", panel).put("updatedAt", at + MINUTE);
  }

  static ObjectNode form(String id, String type, String text, Ties ties, long at) {
    ObjectNode json = Json.object().put("id", id).put("type", type).put("text", text);
    json.put("instructions", "").put("baseTemplateId", FormFields.template(type));
    json.set("fields", type.equals("posting") ? FormFields.few(id) : FormFields.all(id));
    json.put("user", ties.user()).put("stage", ties.stage());
    json.put("createdAt", at).put("completedAt", at + MINUTE);
    return json.putNull("deletedAt");
  }

  static ObjectNode referral(String id, Ties ties, long at) {
    ObjectNode json = form(id, "referral", "Referral", ties, at);
    json.remove("deletedAt");
    return json.put("referrer", ties.user());
  }

  static ObjectNode interview(
      String id, String panel, Ties ties, ObjectNode user, @Nullable String feedback, long at) {
    ObjectNode json = Json.object().put("id", id).put("panel", panel);
    json.put("subject", "Interview").put("note", "");
    json.putArray("interviewers").add(interviewer(user));
    json.put("timezone", ZONE).put("createdAt", at).put("date", at + 3 * 1440 * MINUTE);
    json.put("duration", HALF_HOUR).putNull("location").put("feedbackTemplate", "no-feedback");
    json.set("feedbackForms", one(feedback));
    json.put("feedbackReminder", "daily").put("user", ties.user()).put("stage", ties.stage());
    json.putNull("canceledAt").set("postings", one(ties.posting()));
    return json.putNull("gcalEventUrl").put("opportunityId", ties.opportunity());
  }

  static ObjectNode interviewer(ObjectNode user) {
    ObjectNode interviewer = Json.object();
    interviewer.set("id", user.path("id"));
    interviewer.set("name", user.path("name"));
    interviewer.set("email", user.path("email"));
    return interviewer.put("feedbackTemplate", "no-feedback");
  }

  /** The panel of one interview, which it shows in fewer words; or of none as yet. */
  static ObjectNode panel(String id, Ties ties, @Nullable ObjectNode interview, long at) {
    ObjectNode json = Json.object().put("id", id);
    json.set("applications", one(ties.application()));
    json.putNull("canceledAt").put("createdAt", at).putNull("start").putNull("end");
    json.put("timezone", ZONE).put("feedbackReminder", "daily").put("user", ties.user());
    json.put("stage", ties.stage()).putNull("note").put("externallyManaged", false);
    ArrayNode interviews = json.putNull("externalUrl").putArray("interviews");
    if (interview != null) {
      long date = interview.path("date").asLong();
      json.set("canceledAt", interview.path("canceledAt"));
      json.put("start", date).put("end", date + interview.path("duration").asInt() * MINUTE);
      interviews.add(inPanel(interview.deepCopy()));
    }
    return json;
  }

  private static ObjectNode inPanel(ObjectNode interview) {
    for (JsonNode interviewer : interview.path("interviewers")) {
      ((ObjectNode) interviewer).put("responseStatus", "needsAction");
    }
    return interview.retain(
        "id",
        "date",
        "duration",
        "feedbackReminder",
        "feedbackTemplate",
        "interviewers",
        "location",
        "note",
        "subject");
  }

  /** An offer; who it is made to is in the signatures only. */
  static ObjectNode offer(
      String id, Ties ties, String title, String status, String name, String email, long at) {
    ObjectNode json = Json.object().put("id", id).put("createdAt", at).put("status", status);
    if (ties.posting() != null) {
      json.put("posting", ties.posting());
    }
    json.put("creator", ties.user());
    ArrayNode fields = json.putArray("fields");
    offerField(fields, "Job posting", "job_posting").put("value", ties.application());
    offerField(fields, "Job title", "job_title").put("value", title);
    offerField(fields, "Office", "location/office").putNull("value");
    offerField(fields, "Salary amount", "salary_amount").put("value", 90_000);
    offerField(fields, "Salary currency", "compensation_currency").put("value", "USD");
    offerField(fields, "Start date", "anticipated_start_date").put("value", at + 43_200 * MINUTE);
    ObjectNode signatures = json.putObject("signatures");
    boolean sent = SENT.contains(status);
    boolean signed = status.equals("signed");
    if (sent) {
      ObjectNode candidate = signatures.putObject("candidate").put("role", "candidate");
      candidate.put("name", name).put("email", email);
      if (signed || status.equals("opened")) {
        candidate.put("firstOpenedAt", at + MINUTE).put("lastOpenedAt", at + 2 * MINUTE);
      }
      if (signed) {
        candidate.put("signedAt", at + 2 * MINUTE).put("signed", true);
      }
    }
    boolean approved = sent || status.equals("approved");
    json.put("approved", approved ? Boolean.TRUE : null).put("approvedAt", approved ? at : null);
    json.put("sentAt", sent ? at + MINUTE : null);
    document(json, "sentDocument", sent && !status.equals("sent-manually"), at + MINUTE);
    document(json, "signedDocument", signed, at + 2 * MINUTE);
    return json;
  }

  private static ObjectNode offerField(ArrayNode fields, String text, String identifier) {
    return fields.addObject().put("text", text).put("identifier", identifier);
  }

  private static void document(ObjectNode offer, String name, boolean there, long at) {
    if (there) {
      offer.putObject(name).put("fileName", "Offer letter").put("uploadedAt", at);
    } else {
      offer.putNull(name);
    }
  }

  private static ArrayNode one(@Nullable String idOrNone) {
    return idOrNone == null ? Json.array() : Json.array().add(idOrNone);
  }
}
