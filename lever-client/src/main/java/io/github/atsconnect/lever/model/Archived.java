package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That something was archived, when and why.
 *
 * @param reason why; null where no reason was kept
 * @param archivedAt when
 * @param unknown the fields that this version does not know, by name
 */
public record Archived(
    @Nullable ArchiveReasonId reason,
    @Nullable Instant archivedAt,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Archived {
    unknown = Map.copyOf(unknown);
  }
}
