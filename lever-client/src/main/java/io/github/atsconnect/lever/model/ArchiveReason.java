package io.github.atsconnect.lever.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why an opportunity may be archived.
 *
 * @param id the reason
 * @param text its name; may be empty
 * @param status whether it can still be chosen; null in old records
 * @param type hired or not; null in old records
 * @param unknown the fields that this version does not know, by name
 */
public record ArchiveReason(
    ArchiveReasonId id,
    String text,
    @Nullable Coded<ArchiveReasonStatus> status,
    @Nullable Coded<ArchiveReasonType> type,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public ArchiveReason {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    unknown = Map.copyOf(unknown);
  }
}
