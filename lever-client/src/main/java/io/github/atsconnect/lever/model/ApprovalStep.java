package io.github.atsconnect.lever.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of an approval.
 *
 * @param completed true when done
 * @param status how far it is, in Lever's words; null while it is not its turn
 * @param outOfBandOnly true when given outside Lever
 * @param approvalsRequired how many must approve
 * @param approvers who may approve
 * @param unknown the fields that this version does not know, by name
 */
public record ApprovalStep(
    boolean completed,
    @Nullable String status,
    boolean outOfBandOnly,
    @Nullable Integer approvalsRequired,
    List<Approver> approvers,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public ApprovalStep {
    approvers = List.copyOf(approvers);
    unknown = Map.copyOf(unknown);
  }
}
