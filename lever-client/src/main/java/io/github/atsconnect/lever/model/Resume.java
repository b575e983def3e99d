package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A résumé, perhaps without a document: a profile taken over from another site has none.
 *
 * @param id the résumé
 * @param createdAt when it was added
 * @param file the document; null where there is none
 * @param parsedData what Lever read from it; null where it could not
 * @param unknown the fields that this version does not know, by name
 */
public record Resume(
    ResumeId id,
    @Nullable Instant createdAt,
    @Nullable ResumeFile file,
    @Nullable ParsedResume parsedData,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Resume {
    Objects.requireNonNull(id, "id");
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Resume[id=" + id + "]";
  }
}
