package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A note on an opportunity, with the replies to it.
 *
 * @param id the note
 * @param text a heading, in practice always the word {@code Note}
 * @param fields the note, then each reply
 * @param user who wrote it; null where Lever does not say
 * @param secret true for a private note
 * @param createdAt when it was written
 * @param completedAt when it was finished
 * @param deletedAt when it was deleted; null unless it was
 * @param unknown the fields that this version does not know, by name
 */
public record Note(
    NoteId id,
    String text,
    List<FormField> fields,
    @Nullable Expandable<UserId, User> user,
    boolean secret,
    @Nullable Instant createdAt,
    @Nullable Instant completedAt,
    @Nullable Instant deletedAt,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Note {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    fields = List.copyOf(fields);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Note[id=" + id + "]";
  }
}
