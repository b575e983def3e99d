package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.model.ApplicationId;
import io.github.atsconnect.lever.model.Archived;
import io.github.atsconnect.lever.model.Coded;
import io.github.atsconnect.lever.model.ContactId;
import io.github.atsconnect.lever.model.InterviewId;
import io.github.atsconnect.lever.model.JsonValue;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Origin;
import io.github.atsconnect.lever.model.PanelId;
import io.github.atsconnect.lever.model.SigningToken;
import io.github.atsconnect.lever.model.StageId;
import io.github.atsconnect.lever.model.Webhook;
import io.github.atsconnect.lever.model.WebhookEvent;
import io.github.atsconnect.lever.model.WebhookEventType;
import io.github.atsconnect.lever.model.WebhookId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Webhooks and what they tell. */
final class WebhookCodecs {

  private WebhookCodecs() {}

  private record Configuration(List<Coded<Origin>> origins, @Nullable SigningToken token) {}

  static Webhook webhook(Fields f) {
    Map<String, JsonValue> unknown = new LinkedHashMap<>();
    Configuration configuration = f.object("configuration", inner -> configuration(inner, unknown));
    WebhookId id = new WebhookId(f.required("id"));
    var event = f.code("event", WebhookEventType.class);
    String url = f.textOrEmpty("url");
    unknown.putAll(f.unknown());
    return new Webhook(
        id,
        event,
        url,
        configuration == null ? List.of() : configuration.origins(),
        configuration == null ? null : configuration.token(),
        unknown);
  }

  private static Configuration configuration(Fields f, Map<String, JsonValue> unknown) {
    List<Coded<Origin>> origins =
        f.object("conditions", conditions -> origins(conditions, unknown));
    SigningToken token = f.id("signatureToken", SigningToken::new);
    unknown.putAll(f.unknown());
    return new Configuration(origins == null ? List.of() : origins, token);
  }

  private static List<Coded<Origin>> origins(Fields f, Map<String, JsonValue> unknown) {
    List<Coded<Origin>> origins = f.codes("origins", Origin.class);
    unknown.putAll(f.unknown());
    return origins;
  }

  static WebhookEvent event(WebhookEventType type, Fields f) {
    OpportunityId opportunity = f.id("opportunityId", OpportunityId::new);
    ContactId contact = f.id("contactId", ContactId::new);
    return switch (type) {
      case APPLICATION_CREATED ->
          new WebhookEvent.ApplicationCreated(
              f.id("applicationId", ApplicationId::new), opportunity, contact);
      case CANDIDATE_HIRED -> new WebhookEvent.CandidateHired(opportunity, contact);
      case CANDIDATE_STAGE_CHANGE ->
          new WebhookEvent.CandidateStageChange(
              opportunity,
              contact,
              f.id("fromStageId", StageId::new),
              f.id("toStageId", StageId::new));
      case CANDIDATE_ARCHIVE_CHANGE ->
          new WebhookEvent.CandidateArchiveChange(
              opportunity, contact, archived(f, "fromArchived"), archived(f, "toArchived"));
      case CANDIDATE_DELETED -> new WebhookEvent.CandidateDeleted(opportunity, contact);
      case INTERVIEW_CREATED ->
          new WebhookEvent.InterviewCreated(interview(f), panel(f), opportunity);
      case INTERVIEW_UPDATED ->
          new WebhookEvent.InterviewUpdated(interview(f), panel(f), opportunity);
      case INTERVIEW_DELETED ->
          new WebhookEvent.InterviewDeleted(interview(f), panel(f), opportunity);
      case CONTACT_CREATED -> new WebhookEvent.ContactCreated(contact);
      case CONTACT_UPDATED -> new WebhookEvent.ContactUpdated(contact);
      case OTHER -> new WebhookEvent.OtherEvent();
    };
  }

  /** What is undocumented and looks otherwise than was seen is left to the data as they came. */
  private static @Nullable Archived archived(Fields f, String name) {
    return f.object(name, PeopleCodecs::archived);
  }

  private static @Nullable InterviewId interview(Fields f) {
    return f.id("interviewId", InterviewId::new);
  }

  private static @Nullable PanelId panel(Fields f) {
    return f.id("panelId", PanelId::new);
  }
}
