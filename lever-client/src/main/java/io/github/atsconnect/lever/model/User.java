package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user of the Lever account: a recruiter, an interviewer, an administrator.
 *
 * @param id the user
 * @param name the name; may equal the email address
 * @param username the login name
 * @param email the email address
 * @param accessRole what they may do; {@code OTHER} with its id for a role of the account
 * @param photo the address of a picture; null without one
 * @param createdAt when added
 * @param deactivatedAt when deactivated; null while active
 * @param externalDirectoryId the id in another directory
 * @param linkedContactIds the same person as a candidate
 * @param jobTitle the title
 * @param managerId the manager; null without one
 * @param unknown the fields that this version does not know, by name
 */
public record User(
    UserId id,
    String name,
    @Nullable String username,
    @Nullable String email,
    @Nullable Coded<AccessRole> accessRole,
    @Nullable String photo,
    @Nullable Instant createdAt,
    @Nullable Instant deactivatedAt,
    @Nullable String externalDirectoryId,
    List<ContactId> linkedContactIds,
    @Nullable String jobTitle,
    @Nullable UserId managerId,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public User {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    linkedContactIds = List.copyOf(linkedContactIds);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "User[id=" + id + ", accessRole=" + accessRole + "]";
  }
}
