package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.model.Feedback;
import io.github.atsconnect.lever.model.FeedbackId;
import io.github.atsconnect.lever.model.FeedbackType;
import io.github.atsconnect.lever.model.FieldType;
import io.github.atsconnect.lever.model.FormField;
import io.github.atsconnect.lever.model.FormId;
import io.github.atsconnect.lever.model.InterviewId;
import io.github.atsconnect.lever.model.JsonValue;
import io.github.atsconnect.lever.model.Note;
import io.github.atsconnect.lever.model.NoteId;
import io.github.atsconnect.lever.model.PanelId;
import io.github.atsconnect.lever.model.ProfileForm;
import io.github.atsconnect.lever.model.Referral;
import io.github.atsconnect.lever.model.ReferralId;
import java.util.List;

/** Everything that is made of questions and answers. */
final class FormCodecs {

  private FormCodecs() {}

  static FormField field(Fields f) {
    String id = f.word("id");
    var type = f.code("type", FieldType.class);
    String text = f.textOrEmpty("text");
    String description = f.word("description");
    boolean required = f.flag("required");
    JsonValue value = f.any("value");
    return new FormField(id, type, text, description, required, value, f.rest());
  }

  private static List<FormField> fields(Fields f) {
    return f.objects("fields", FormCodecs::field);
  }

  static Note note(Fields f) {
    return new Note(
        new NoteId(f.required("id")),
        f.textOrEmpty("text"),
        fields(f),
        AccountCodecs.user(f, "user"),
        f.flag("secret"),
        f.time("createdAt"),
        f.time("completedAt"),
        f.time("deletedAt"),
        f.unknown());
  }

  static Feedback feedback(Fields f) {
    return new Feedback(
        new FeedbackId(f.required("id")),
        f.code("type", FeedbackType.class),
        f.textOrEmpty("text"),
        f.textOrEmpty("instructions"),
        f.word("baseTemplateId"),
        fields(f),
        AccountCodecs.user(f, "user"),
        f.id("panel", PanelId::new),
        f.id("interview", InterviewId::new),
        f.time("createdAt"),
        f.time("completedAt"),
        f.time("updatedAt"),
        f.time("deletedAt"),
        f.unknown());
  }

  static ProfileForm profileForm(Fields f) {
    return new ProfileForm(
        f.id("id", FormId::new),
        f.word("type"),
        f.textOrEmpty("text"),
        f.textOrEmpty("instructions"),
        f.word("baseTemplateId"),
        fields(f),
        AccountCodecs.user(f, "user"),
        AccountCodecs.stage(f, "stage"),
        f.time("createdAt"),
        f.time("completedAt"),
        f.time("deletedAt"),
        f.unknown());
  }

  static Referral referral(Fields f) {
    f.ignore("type");
    return new Referral(
        new ReferralId(f.required("id")),
        f.textOrEmpty("text"),
        f.textOrEmpty("instructions"),
        f.word("baseTemplateId"),
        fields(f),
        AccountCodecs.user(f, "referrer"),
        AccountCodecs.user(f, "user"),
        AccountCodecs.stage(f, "stage"),
        f.time("createdAt"),
        f.time("completedAt"),
        f.unknown());
  }
}
