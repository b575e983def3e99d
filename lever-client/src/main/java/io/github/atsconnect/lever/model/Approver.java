package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may approve: a user, or whoever has a role.
 *
 * @param id the approver; not a user's id
 * @param type how they were chosen
 * @param role the role; null unless chosen by role
 * @param user the user; null where chosen by role
 * @param dynamic true when chosen by role
 * @param approved true when approved
 * @param approvedAt when approved; null until then
 * @param overridingUserId who decided in their place; null where nobody did
 * @param unknown the fields that this version does not know, by name
 */
public record Approver(
    @Nullable String id,
    @Nullable Coded<ApproverType> type,
    @Nullable String role,
    @Nullable ApproverUser user,
    boolean dynamic,
    boolean approved,
    @Nullable Instant approvedAt,
    @Nullable UserId overridingUserId,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside. */
  public Approver {
    unknown = Map.copyOf(unknown);
  }
}
