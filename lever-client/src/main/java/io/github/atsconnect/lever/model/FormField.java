package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form, with its answer. Beyond the first six, each part is for some types only.
 *
 * @param id the field; null in old records
 * @param type what kind of answer it takes
 * @param text the question; may be empty
 * @param description more about the question; null or empty where there is none
 * @param required true when it must be answered
 * @param value the answer, in a shape that {@link FieldType} describes; JSON's null while
 *     unanswered
 * @param prompt what stands in the field until it is answered; null where nothing does
 * @param options what can be chosen, for choices and overall ratings; empty also where Lever leaves
 *     them out
 * @param currency the currency of an amount, three letters of ISO 4217; null for other types
 * @param language the programming language of code; null for other types
 * @param scores what is rated, for scorecards: as many as {@code value} has ratings, in their order
 * @param user who wrote a note; null for other types
 * @param stage the stage at the time of a note; null for other types
 * @param createdAt when a note was written; null for other types
 * @param score the rating given along with a note; JSON's null where there is none
 * @param unknown the fields that this version does not know, by name
 */
public record FormField(
    @Nullable String id,
    @Nullable Coded<FieldType> type,
    String text,
    @Nullable String description,
    boolean required,
    JsonValue value,
    @Nullable String prompt,
    List<FieldOption> options,
    @Nullable String currency,
    @Nullable String language,
    List<ScorecardItem> scores,
    @Nullable Expandable<UserId, User> user,
    @Nullable Expandable<StageId, Stage> stage,
    @Nullable Instant createdAt,
    JsonValue score,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public FormField {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(value, "value");
    options = List.copyOf(options);
    scores = List.copyOf(scores);
    Objects.requireNonNull(score, "score");
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "FormField[type=" + type + "]";
  }
}
