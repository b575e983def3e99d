package io.github.atsconnect.lever.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form, with its answer.
 *
 * @param id the field; absent in old records
 * @param type what kind of answer it takes
 * @param text the question; may be empty
 * @param description more about the question
 * @param required true when it must be answered
 * @param value the answer, whose shape depends on the type; JSON's null while unanswered
 * @param details what only some types have: options, prompt, currency, language, scores, and for
 *     notes the user, stage, score and time
 */
public record FormField(
    @Nullable String id,
    @Nullable Coded<FieldType> type,
    String text,
    @Nullable String description,
    boolean required,
    JsonValue value,
    Map<String, JsonValue> details) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public FormField {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(value, "value");
    details = Map.copyOf(details);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "FormField[type=" + type + "]";
  }
}
