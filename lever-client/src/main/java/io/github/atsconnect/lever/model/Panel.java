package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group of interviews that belong together.
 *
 * @param id the panel
 * @param applications the applications
 * @param canceledAt when it was cancelled; null unless it was
 * @param createdAt when it was planned
 * @param start when the first interview begins; null without interviews
 * @param end when the last interview ends; null without interviews
 * @param timezone the time zone's name
 * @param feedbackReminder how often interviewers are reminded
 * @param user who planned it
 * @param stage the stage at the time
 * @param note the remark
 * @param externallyManaged true when another program manages it
 * @param externalUrl its page in that program; null where there is none
 * @param interviews the interviews, with fewer attributes than when listed by themselves
 * @param unknown the fields that this version does not know, by name
 */
public record Panel(
    PanelId id,
    List<ApplicationId> applications,
    @Nullable Instant canceledAt,
    @Nullable Instant createdAt,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable String timezone,
    @Nullable Coded<FeedbackReminder> feedbackReminder,
    @Nullable Expandable<UserId, User> user,
    @Nullable Expandable<StageId, Stage> stage,
    @Nullable String note,
    boolean externallyManaged,
    @Nullable String externalUrl,
    List<Interview> interviews,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Panel {
    Objects.requireNonNull(id, "id");
    applications = List.copyOf(applications);
    interviews = List.copyOf(interviews);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Panel[id=" + id + "]";
  }
}
