package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What ties an opportunity to a posting.
 *
 * @param id the application
 * @param type who made it
 * @param opportunityId the opportunity
 * @param posting the posting that it is for
 * @param postingOwner who owned the posting at the time; null where nobody did
 * @param postingHiringManager the posting's hiring manager at the time; null where there was none
 * @param user who referred or added the person; null for one who applied
 * @param name the name given; like the next four, null where the person was added by hand
 * @param email the email address given
 * @param phone the phone number given
 * @param company the employer given
 * @param comments the remarks given
 * @param links the pages given
 * @param customQuestions the posting's own questions, or the referral form, with the answers
 * @param createdAt when it was made; perhaps later than the opportunity
 * @param archived when and why it was archived, a moment before or after the opportunity; null
 *     while active
 * @param requisitionForHire the requisition that the hire counts for; null unless hired for one
 * @param submission what the browser told; null where Lever says nothing of it
 * @param resume the résumé that came with it; deprecated by Lever and absent in practice
 * @param ownerId an owner; only in Lever's examples
 * @param hiringManager a hiring manager; only in Lever's examples
 * @param unknown the fields that this version does not know, by name
 */
public record Application(
    ApplicationId id,
    @Nullable Coded<ApplicationType> type,
    @Nullable OpportunityId opportunityId,
    @Nullable Expandable<PostingId, Posting> posting,
    @Nullable Expandable<UserId, User> postingOwner,
    @Nullable Expandable<UserId, User> postingHiringManager,
    @Nullable Expandable<UserId, User> user,
    @Nullable String name,
    @Nullable String email,
    @Nullable Phone phone,
    @Nullable String company,
    @Nullable String comments,
    List<String> links,
    List<ProfileForm> customQuestions,
    @Nullable Instant createdAt,
    @Nullable Archived archived,
    @Nullable RequisitionForHire requisitionForHire,
    @Nullable SubmissionDetails submission,
    @Nullable ResumeId resume,
    @Nullable UserId ownerId,
    @Nullable UserId hiringManager,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Application {
    Objects.requireNonNull(id, "id");
    links = List.copyOf(links);
    customQuestions = List.copyOf(customQuestions);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Application[id=" + id + ", type=" + type + "]";
  }
}
