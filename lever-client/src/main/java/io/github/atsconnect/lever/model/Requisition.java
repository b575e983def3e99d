package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The permission to hire somebody.
 *
 * @param id the requisition
 * @param requisitionCode its code
 * @param name its name; may be empty
 * @param status whether it is open
 * @param confidentiality whether only some may see it
 * @param backfill whether it replaces somebody
 * @param headcountTotal how many people it is for; Lever writes the word {@code unlimited} for no
 *     limit
 * @param headcountHired how many people were hired
 * @param headcountInfinite whether it is without limit; undocumented, and null where Lever does not
 *     say
 * @param creator who created it; null where Lever does not say
 * @param owner who owns it; null where nobody does
 * @param hiringManager the hiring manager; null where there is none
 * @param internalNotes remarks
 * @param compensationBand the pay; null where nobody entered it
 * @param approval how far the approval is
 * @param employmentStatus full time and so on, in words of the account
 * @param location the place
 * @param team the team
 * @param department the department
 * @param postings its postings
 * @param offerIds its offers
 * @param customFields the account's own fields, each a text, a number, a time or an object of these
 * @param timeToFillStartAt from when the time to fill counts; null until then
 * @param timeToFillEndAt until when the time to fill counts; null until then
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 * @param closedAt when it was closed; null while open
 * @param unknown the fields that this version does not know, by name
 */
public record Requisition(
    RequisitionId id,
    @Nullable String requisitionCode,
    String name,
    @Nullable Coded<RequisitionStatus> status,
    @Nullable Coded<Confidentiality> confidentiality,
    @Nullable Boolean backfill,
    @Nullable Headcount headcountTotal,
    @Nullable Headcount headcountHired,
    @Nullable Boolean headcountInfinite,
    @Nullable Expandable<UserId, User> creator,
    @Nullable Expandable<UserId, User> owner,
    @Nullable Expandable<UserId, User> hiringManager,
    @Nullable String internalNotes,
    @Nullable SalaryRange compensationBand,
    @Nullable Approval approval,
    @Nullable String employmentStatus,
    @Nullable String location,
    @Nullable String team,
    @Nullable String department,
    List<Expandable<PostingId, Posting>> postings,
    List<OfferId> offerIds,
    Map<String, JsonValue> customFields,
    @Nullable Instant timeToFillStartAt,
    @Nullable Instant timeToFillEndAt,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant closedAt,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Requisition {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    postings = List.copyOf(postings);
    offerIds = List.copyOf(offerIds);
    customFields = Map.copyOf(customFields);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Requisition[id=" + id + ", status=" + status + "]";
  }
}
