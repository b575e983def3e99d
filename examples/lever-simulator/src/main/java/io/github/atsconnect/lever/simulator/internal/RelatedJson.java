package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Writes notes, feedback, forms, interviews, panels, offers and referrals. */
final class RelatedJson {

  private static final int HALF_HOUR = 30;
  private static final long MINUTE = 60_000L;

  private RelatedJson() {}

  static ObjectNode note(String id, String text, @Nullable String user, long at) {
    ObjectNode json = Json.object().put("id", id).put("text", "Note");
    ObjectNode field = json.putArray("fields").addObject();
    field.put("type", "note").put("text", "Note").put("value", text).put("user", user);
    field.put("createdAt", at).putNull("score");
    json.put("user", user).put("secret", false).put("createdAt", at).put("completedAt", at);
    return json.putNull("deletedAt");
  }

  static ObjectNode feedback(
      String id, Opportunity o, @Nullable String interview, @Nullable String panel, long at) {
    ObjectNode json = form(id, interview == null ? "share" : "interview", "Feedback", o, at);
    json.remove("stage");
    return json.put("interview", interview).put("panel", panel).put("updatedAt", at);
  }

  static ObjectNode form(String id, String type, String text, Opportunity o, long at) {
    ObjectNode json = Json.object().put("id", id).put("type", type).put("text", text);
    json.put("instructions", "").putNull("baseTemplateId");
    json.set("fields", type.equals("posting") ? FormFields.few(id) : FormFields.all(id));
    json.put("user", o.owner).put("stage", o.stage.id());
    json.put("createdAt", at).put("completedAt", at + MINUTE);
    return json.putNull("deletedAt");
  }

  static ObjectNode referral(String id, Opportunity o, long at) {
    ObjectNode json = form(id, "referral", "Referral", o, at);
    json.remove("deletedAt");
    return json.put("referrer", o.owner).putNull("stage");
  }

  static ObjectNode interview(
      String id, String panel, Opportunity o, ObjectNode user, @Nullable String feedback, long at) {
    ObjectNode json = Json.object().put("id", id).put("panel", panel);
    json.put("subject", "Interview").put("note", "");
    ObjectNode interviewer = json.putArray("interviewers").addObject();
    interviewer.set("id", user.path("id"));
    interviewer.set("name", user.path("name"));
    interviewer.set("email", user.path("email"));
    interviewer.put("feedbackTemplate", "no-feedback");
    json.put("timezone", "Europe/London").put("createdAt", at).put("date", at + 3 * 1440 * MINUTE);
    json.put("duration", HALF_HOUR).putNull("location").put("feedbackTemplate", "no-feedback");
    json.set("feedbackForms", feedback == null ? Json.array() : Json.array().add(feedback));
    json.put("feedbackReminder", "daily").put("user", o.owner).put("stage", o.stage.id());
    json.putNull("canceledAt");
    ObjectNode application = o.application;
    json.set(
        "postings",
        application == null
            ? Json.array()
            : Json.array().add(application.path("posting").asText()));
    return json.putNull("gcalEventUrl").put("opportunityId", o.id);
  }

  static ObjectNode panel(String id, Opportunity o, ObjectNode interview) {
    long date = interview.path("date").asLong();
    ObjectNode json = Json.object().put("id", id);
    ObjectNode application = o.application;
    json.set(
        "applications",
        application == null ? Json.array() : Json.array().add(application.path("id").asText()));
    json.putNull("canceledAt").put("createdAt", interview.path("createdAt").asLong());
    json.put("start", date).put("end", date + HALF_HOUR * MINUTE).put("timezone", "Europe/London");
    json.put("feedbackReminder", "daily").put("user", o.owner).put("stage", o.stage.id());
    json.putNull("note").put("externallyManaged", false).putNull("externalUrl");
    ObjectNode inner = json.putArray("interviews").addObject();
    inner.setAll(interview);
    inner.retain(
        "id",
        "date",
        "duration",
        "feedbackReminder",
        "feedbackTemplate",
        "interviewers",
        "location",
        "note",
        "subject");
    return json;
  }

  static ObjectNode offer(String id, Opportunity o, String title, String status, long at) {
    ObjectNode json = Json.object().put("id", id).put("createdAt", at).put("status", status);
    ObjectNode application = o.application;
    if (application != null) {
      json.set("posting", application.path("posting"));
    }
    json.put("creator", o.owner);
    ObjectNode field = json.putArray("fields").addObject();
    field.put("text", "Job title").put("identifier", "job_title").put("value", title);
    ObjectNode salary = json.withArray("fields").addObject();
    salary.put("text", "Salary amount").put("identifier", "salary_amount").put("value", 90_000);
    ObjectNode signatures = json.putObject("signatures");
    if (status.equals("signed")) {
      ObjectNode candidate = signatures.putObject("candidate").put("role", "candidate");
      candidate.put("name", o.contact.name).put("email", String.join("", o.contact.emails));
      candidate.put("firstOpenedAt", at + MINUTE).put("signedAt", at + 2 * MINUTE);
      candidate.put("signed", true);
    }
    json.putNull("approved").putNull("approvedAt");
    boolean sent = status.equals("sent") || status.equals("signed");
    json.put("sentAt", sent ? at + MINUTE : null);
    document(json, "sentDocument", sent, id, "sent", at);
    document(json, "signedDocument", status.equals("signed"), id, "signed", at);
    return json;
  }

  private static void document(
      ObjectNode offer, String name, boolean there, String id, String status, long at) {
    if (!there) {
      offer.putNull(name);
      return;
    }
    String url = "https://hire.lever.co/offers/" + id + "/download?status=" + status;
    ObjectNode document = offer.putObject(name).put("fileName", "Offer letter");
    document.put("uploadedAt", at + MINUTE).put("downloadUrl", url);
  }
}
