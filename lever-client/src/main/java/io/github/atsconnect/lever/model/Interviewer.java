package io.github.atsconnect.lever.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an interview.
 *
 * @param id the user; null or unknown to Lever for somebody from outside
 * @param name the name; may be empty
 * @param email the email address
 * @param feedbackTemplate the template to fill in, or the word {@code no-feedback}; null where
 *     there is none
 * @param responseStatus the answer to the invitation; only inside panels
 * @param unknown the fields that this version does not know, by name
 */
public record Interviewer(
    @Nullable UserId id,
    String name,
    @Nullable String email,
    @Nullable String feedbackTemplate,
    @Nullable String responseStatus,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Interviewer {
    Objects.requireNonNull(name, "name");
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Interviewer[id=" + id + "]";
  }
}
