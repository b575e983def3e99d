package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an approval is.
 *
 * @param id the approval; Lever may leave out everything but the steps
 * @param status in Lever's words
 * @param startedAt when it was asked for; null until then
 * @param approvedAt when it was given; null until then
 * @param accountId the account that it belongs to
 * @param createdBy who asked for it
 * @param steps its steps, in order
 * @param unknown the fields that this version does not know, by name
 */
public record Approval(
    @Nullable String id,
    @Nullable String status,
    @Nullable Instant startedAt,
    @Nullable Instant approvedAt,
    @Nullable String accountId,
    @Nullable UserId createdBy,
    List<ApprovalStep> steps,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Approval {
    steps = List.copyOf(steps);
    unknown = Map.copyOf(unknown);
  }
}
