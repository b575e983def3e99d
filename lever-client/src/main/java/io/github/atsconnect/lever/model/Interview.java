package io.github.atsconnect.lever.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An interview, perhaps cancelled.
 *
 * @param id the interview
 * @param panel the panel that it belongs to; null inside of a panel
 * @param opportunityId the opportunity; only in newer records
 * @param subject the subject; may be empty
 * @param note the remark; may be empty
 * @param interviewers who takes part
 * @param timezone the time zone's name
 * @param createdAt when it was planned
 * @param date when it begins
 * @param duration how long it lasts, in whole minutes
 * @param location where it takes place, free text; null where nobody said
 * @param feedbackTemplate the template to fill in, or the word {@code no-feedback}; null where
 *     there is none
 * @param feedbackForms the feedback
 * @param feedbackReminder how often interviewers are reminded
 * @param user who planned it
 * @param stage the stage at the time
 * @param canceledAt when it was cancelled; null unless it was
 * @param postings the postings
 * @param gcalEventUrl the event in a calendar; null where there is none
 * @param unknown the fields that this version does not know, by name
 */
public record Interview(
    InterviewId id,
    @Nullable PanelId panel,
    @Nullable OpportunityId opportunityId,
    String subject,
    String note,
    List<Interviewer> interviewers,
    @Nullable String timezone,
    @Nullable Instant createdAt,
    @Nullable Instant date,
    @Nullable Duration duration,
    @Nullable String location,
    @Nullable String feedbackTemplate,
    List<Expandable<FeedbackId, Feedback>> feedbackForms,
    @Nullable Coded<FeedbackReminder> feedbackReminder,
    @Nullable Expandable<UserId, User> user,
    @Nullable Expandable<StageId, Stage> stage,
    @Nullable Instant canceledAt,
    List<Expandable<PostingId, Posting>> postings,
    @Nullable String gcalEventUrl,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Interview {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(note, "note");
    interviewers = List.copyOf(interviewers);
    feedbackForms = List.copyOf(feedbackForms);
    postings = List.copyOf(postings);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Interview[id=" + id + "]";
  }
}
