package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of an opportunity through the stages.
 *
 * @param toStageId the stage it moved to; may have been deleted since
 * @param toStageIndex the place of that stage in the list of stages at that time, from 0
 * @param updatedAt when
 * @param userId who moved it; null where Lever does not say
 * @param unknown the fields that this version does not know, by name
 */
public record StageChange(
    @Nullable StageId toStageId,
    @Nullable Integer toStageIndex,
    @Nullable Instant updatedAt,
    @Nullable UserId userId,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public StageChange {
    unknown = Map.copyOf(unknown);
  }
}
