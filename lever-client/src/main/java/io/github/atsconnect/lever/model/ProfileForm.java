package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form about a person: on their profile, or among the questions of a posting.
 *
 * @param id the form; null only for questions inside a posting or an application
 * @param type in practice {@code form}, {@code referral} or another word of the account
 * @param text the title; may be empty
 * @param instructions the instructions; may be empty
 * @param baseTemplateId the template
 * @param fields the questions and answers
 * @param user who filled it in; null where Lever does not say
 * @param stage the stage at the time; null where Lever does not say
 * @param createdAt when it was created
 * @param completedAt when it was finished; null until then
 * @param deletedAt when it was deleted; null unless it was
 * @param unknown the fields that this version does not know, by name
 */
public record ProfileForm(
    @Nullable FormId id,
    @Nullable String type,
    String text,
    String instructions,
    @Nullable String baseTemplateId,
    List<FormField> fields,
    @Nullable Expandable<UserId, User> user,
    @Nullable Expandable<StageId, Stage> stage,
    @Nullable Instant createdAt,
    @Nullable Instant completedAt,
    @Nullable Instant deletedAt,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public ProfileForm {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(instructions, "instructions");
    fields = List.copyOf(fields);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "ProfileForm[id=" + id + "]";
  }
}
