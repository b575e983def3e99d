package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That somebody referred a person.
 *
 * @param id the referral; the same as that of the form among the application's questions
 * @param type in practice always {@code referral}
 * @param text the form's title; may be empty
 * @param instructions the form's instructions; may be empty
 * @param baseTemplateId the template
 * @param fields the questions and answers; the referrer's name is among them where it was entered
 *     by hand
 * @param referrer who referred the person; null where it was entered by hand
 * @param user who filled the form in
 * @param stage the stage at the time; null where Lever does not say
 * @param createdAt when it was created
 * @param completedAt when it was finished; null until then
 * @param unknown the fields that this version does not know, by name
 */
public record Referral(
    ReferralId id,
    @Nullable String type,
    String text,
    String instructions,
    @Nullable String baseTemplateId,
    List<FormField> fields,
    @Nullable Expandable<UserId, User> referrer,
    @Nullable Expandable<UserId, User> user,
    @Nullable Expandable<StageId, Stage> stage,
    @Nullable Instant createdAt,
    @Nullable Instant completedAt,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Referral {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(instructions, "instructions");
    fields = List.copyOf(fields);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Referral[id=" + id + "]";
  }
}
