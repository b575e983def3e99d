package io.github.atsconnect.lever.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user who may approve.
 *
 * @param userId the user
 * @param email the email address
 * @param unknown the fields that this version does not know, by name
 */
public record ApproverUser(
    @Nullable UserId userId, @Nullable String email, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside. */
  public ApproverUser {
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "ApproverUser[userId=" + userId + "]";
  }
}
