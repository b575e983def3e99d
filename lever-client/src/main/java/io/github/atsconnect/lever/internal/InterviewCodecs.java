package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.model.ApplicationId;
import io.github.atsconnect.lever.model.Feedback;
import io.github.atsconnect.lever.model.FeedbackId;
import io.github.atsconnect.lever.model.FeedbackReminder;
import io.github.atsconnect.lever.model.Interview;
import io.github.atsconnect.lever.model.InterviewId;
import io.github.atsconnect.lever.model.Interviewer;
import io.github.atsconnect.lever.model.OpportunityId;
import io.github.atsconnect.lever.model.Panel;
import io.github.atsconnect.lever.model.PanelId;
import io.github.atsconnect.lever.model.UserId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Interviews and panels. */
final class InterviewCodecs {

  private InterviewCodecs() {}

  static Interview interview(Fields f) {
    return new Interview(
        new InterviewId(f.required("id")),
        f.id("panel", PanelId::new),
        f.id("opportunityId", OpportunityId::new),
        f.textOrEmpty("subject"),
        f.textOrEmpty("note"),
        f.objects("interviewers", InterviewCodecs::interviewer),
        f.word("timezone"),
        f.time("createdAt"),
        f.time("date"),
        minutes(f),
        f.word("location"),
        f.word("feedbackTemplate"),
        f.references("feedbackForms", FeedbackId::new, FormCodecs::feedback, Feedback::id),
        f.code("feedbackReminder", FeedbackReminder.class),
        AccountCodecs.user(f, "user"),
        AccountCodecs.stage(f, "stage"),
        f.time("canceledAt"),
        PostingCodecs.postings(f, "postings"),
        f.webAddress("gcalEventUrl"),
        f.unknown());
  }

  private static @Nullable Duration minutes(Fields f) {
    Integer minutes = f.smallInteger("duration");
    return minutes == null ? null : Duration.ofMinutes(minutes);
  }

  private static Interviewer interviewer(Fields f) {
    return new Interviewer(
        f.id("id", UserId::new),
        f.textOrEmpty("name"),
        f.word("email"),
        f.word("feedbackTemplate"),
        f.word("responseStatus"),
        f.unknown());
  }

  static Panel panel(Fields f) {
    return new Panel(
        new PanelId(f.required("id")),
        f.ids("applications", ApplicationId::new),
        f.time("canceledAt"),
        f.time("createdAt"),
        f.time("start"),
        f.time("end"),
        f.word("timezone"),
        f.code("feedbackReminder", FeedbackReminder.class),
        AccountCodecs.user(f, "user"),
        AccountCodecs.stage(f, "stage"),
        f.word("note"),
        f.flag("externallyManaged"),
        f.webAddress("externalUrl"),
        f.objects("interviews", InterviewCodecs::interview),
        f.unknown());
  }
}
