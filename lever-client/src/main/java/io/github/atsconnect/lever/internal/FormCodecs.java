package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.model.Feedback;
import io.github.atsconnect.lever.model.FeedbackId;
import io.github.atsconnect.lever.model.FeedbackType;
import io.github.atsconnect.lever.model.FieldOption;
import io.github.atsconnect.lever.model.FieldType;
import io.github.atsconnect.lever.model.FormField;
import io.github.atsconnect.lever.model.FormId;
import io.github.atsconnect.lever.model.InterviewId;
import io.github.atsconnect.lever.model.Note;
import io.github.atsconnect.lever.model.NoteId;
import io.github.atsconnect.lever.model.PanelId;
import io.github.atsconnect.lever.model.ProfileForm;
import io.github.atsconnect.lever.model.Referral;
import io.github.atsconnect.lever.model.ReferralId;
import io.github.atsconnect.lever.model.ScorecardItem;
import java.util.List;

/** Everything that is made of questions and answers. */
final class FormCodecs {

  private FormCodecs() {}

  private static FormField field(Fields f) {
    return new FormField(
        f.word("id"),
        f.code("type", FieldType.class),
        f.textOrEmpty("text"),
        f.word("description"),
        f.flag("required"),
        f.any("value"),
        f.word("prompt"),
        f.objects("options", FormCodecs::option),
        f.word("currency"),
        f.word("language"),
        f.objects("scores", FormCodecs::scorecardItem),
        AccountCodecs.user(f, "user"),
        AccountCodecs.stage(f, "stage"),
        f.time("createdAt"),
        f.any("score"),
        f.unknown());
  }

  private static FieldOption option(Fields f) {
    return new FieldOption(f.textOrEmpty("text"), f.word("optionId"), f.unknown());
  }

  private static ScorecardItem scorecardItem(Fields f) {
    return new ScorecardItem(f.textOrEmpty("text"), f.word("description"), f.unknown());
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
    return new Referral(
        new ReferralId(f.required("id")),
        f.word("type"),
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
