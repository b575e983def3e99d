package io.github.atsconnect.lever.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may approve.
 *
 * @param id the approver; not a user's id
 * @param type how they were chosen
 * @param role the role; only where chosen by role
 * @param userId the user; null where chosen by role
 * @param email the email address
 * @param dynamic true when chosen by role
 * @param approved true when approved
 * @param approvedAt when approved
 * @param overridingUserId who decided in their place
 */
public record Approver(
    @Nullable String id,
    @Nullable Coded<ApproverType> type,
    @Nullable String role,
    @Nullable UserId userId,
    @Nullable String email,
    boolean dynamic,
    boolean approved,
    @Nullable Instant approvedAt,
    @Nullable UserId overridingUserId) {

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Approver[id=" + id + ", approved=" + approved + "]";
  }
}
