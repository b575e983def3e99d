package io.github.atsconnect.lever.simulator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes opportunities and contacts the way Lever does. */
final class OpportunityJson {

  private static final String WEB = "https://hire.lever.co/candidates";

  private final Account account;
  private final Expander expander;

  OpportunityJson(Account account, Expander expander) {
    this.account = account;
    this.expander = expander;
  }

  ObjectNode write(Opportunity o, List<String> expand) {
    ObjectNode json = Json.object();
    json.put("id", o.id).put("name", o.contact.name);
    json.put("contact", o.contact.id).put("headline", o.contact.headline);
    json.put("stage", o.stage.id());
    json.put("confidentiality", o.confidential ? "confidential" : "non-confidential");
    json.put("location", o.contact.location);
    json.set("phones", phones(o.contact));
    json.set("emails", Json.strings(o.contact.emails));
    json.set("links", Json.strings(o.contact.links));
    json.set("archived", archived(o.archived));
    json.set("tags", Json.strings(o.tags));
    json.set("sources", Json.strings(o.sources));
    json.set("stageChanges", stageChanges(o));
    json.put("origin", o.origin).put("sourcedBy", o.sourcedBy).put("owner", o.owner);
    json.set("followers", Json.strings(o.followers));
    Application application = o.application;
    json.set("applications", application == null ? Json.array() : Json.array().add(application.id));
    json.put("createdAt", o.createdAt).put("updatedAt", o.updatedAt);
    json.put("lastInteractionAt", o.lastInteractionAt).put("lastAdvancedAt", o.lastAdvancedAt);
    json.put("snoozedUntil", o.snoozedUntil);
    json.set("urls", Json.object().put("list", WEB).put("show", WEB + "/" + o.id));
    json.put("isAnonymized", o.contact.anonymized);
    json.set("dataProtection", consent(o.consent));
    if (o.opportunityLocation != null) {
      json.put("opportunityLocation", o.opportunityLocation);
    }
    ObjectNode expanded = expander.expand(json, expand, o);
    if (expand.contains("contact")) {
      expanded.set("contact", write(o.contact));
    }
    if (expand.contains("applications") && application != null) {
      expanded.set("applications", Json.array().add(account.application(o, application)));
    }
    return expanded;
  }

  ObjectNode write(Contact contact) {
    ObjectNode json = Json.object();
    json.put("id", contact.id).put("name", contact.name).put("headline", contact.headline);
    json.put("isAnonymized", contact.anonymized);
    json.set("location", Json.object().put("name", contact.location));
    json.set("emails", Json.strings(contact.emails));
    json.set("phones", phones(contact));
    if (contact.recordable != null) {
      ObjectNode recording = json.putObject("dataProtection").putObject("interviewIntelligence");
      recording.put("allowed", contact.recordable).putNull("expiresAt");
    }
    return json;
  }

  static JsonNode archived(Opportunity.@Nullable Archived archived) {
    return archived == null
        ? NullNode.instance
        : Json.object().put("reason", archived.reason()).put("archivedAt", archived.at());
  }

  private static ArrayNode phones(Contact contact) {
    ArrayNode phones = Json.array();
    for (Contact.Phone phone : contact.phones) {
      ObjectNode one = phones.addObject();
      if (phone.type() != null) {
        one.put("type", phone.type());
      }
      one.put("value", phone.value());
    }
    return phones;
  }

  private static ArrayNode stageChanges(Opportunity o) {
    ArrayNode changes = Json.array();
    for (Opportunity.StageChange change : o.stageChanges) {
      ObjectNode one = changes.addObject();
      one.put("toStageId", change.toStage()).put("toStageIndex", change.toIndex());
      one.put("updatedAt", change.at());
      if (change.user() != null) {
        one.put("userId", change.user());
      }
    }
    return changes;
  }

  private static JsonNode consent(Opportunity.@Nullable Consent consent) {
    if (consent == null) {
      return NullNode.instance;
    }
    ObjectNode json = Json.object();
    json.set("store", allowed(consent.store(), consent.expiresAt()));
    json.set("contact", allowed(consent.contact(), consent.expiresAt()));
    return json;
  }

  private static ObjectNode allowed(boolean allowed, long expiresAt) {
    return Json.object().put("allowed", allowed).put("expiresAt", expiresAt);
  }
}
