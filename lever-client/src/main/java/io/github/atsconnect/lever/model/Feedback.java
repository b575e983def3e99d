package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Feedback on a person. Lever lists deleted and unfinished feedback too: look at {@code deletedAt}
 * and {@code completedAt}.
 *
 * @param id the feedback
 * @param type what it is about
 * @param text the form's title; may be empty
 * @param instructions the form's instructions; may be empty
 * @param baseTemplateId the template
 * @param fields the questions and answers
 * @param user who gave it
 * @param panel the panel; null for feedback given by hand
 * @param interview the interview; null for feedback given by hand
 * @param createdAt when it was created
 * @param completedAt when it was finished; null while unfinished
 * @param updatedAt when it last changed; null on old records
 * @param deletedAt when it was deleted; null unless it was
 * @param unknown the fields that this version does not know, by name
 */
public record Feedback(
    FeedbackId id,
    @Nullable Coded<FeedbackType> type,
    String text,
    String instructions,
    @Nullable String baseTemplateId,
    List<FormField> fields,
    @Nullable Expandable<UserId, User> user,
    @Nullable PanelId panel,
    @Nullable InterviewId interview,
    @Nullable Instant createdAt,
    @Nullable Instant completedAt,
    @Nullable Instant updatedAt,
    @Nullable Instant deletedAt,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Feedback {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(instructions, "instructions");
    fields = List.copyOf(fields);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Feedback[id=" + id + "]";
  }
}
