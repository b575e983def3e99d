package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job that is, was or will be open.
 *
 * @param id the posting
 * @param text the title; may be empty
 * @param state whether it is open
 * @param distributionChannels where it is shown; empty unless published
 * @param user who created it; null where Lever does not say
 * @param owner who owns it; null where nobody does
 * @param hiringManager the hiring manager; null where there is none
 * @param categories team, department, place and so on
 * @param tags the tags
 * @param content the text of the advertisement; null where the list leaves it out
 * @param country the country, two letters of ISO 3166-1
 * @param followers who follows it
 * @param reqCode an old form of the requisition code
 * @param requisitionCodes the codes of its requisitions
 * @param urls its pages; null for drafts and closed postings
 * @param confidentiality whether only some may see it
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 * @param workplaceType where the work is done
 * @param salaryRange the pay; null where nobody entered it
 * @param salaryDescription about the pay, plain; null where nobody entered it
 * @param salaryDescriptionHtml about the pay, HTML, not safe to show as it is; null where nobody
 *     entered it
 * @param transcribeInterviews whether interviews are transcribed; undocumented, and null where
 *     Lever does not say
 * @param screening whether applicants are screened; undocumented, and null where Lever does not say
 * @param unknown the fields that this version does not know, by name
 */
public record Posting(
    PostingId id,
    String text,
    @Nullable Coded<PostingState> state,
    List<Coded<DistributionChannel>> distributionChannels,
    @Nullable Expandable<UserId, User> user,
    @Nullable Expandable<UserId, User> owner,
    @Nullable Expandable<UserId, User> hiringManager,
    PostingCategories categories,
    List<String> tags,
    @Nullable PostingContent content,
    @Nullable String country,
    List<Expandable<UserId, User>> followers,
    @Nullable String reqCode,
    List<String> requisitionCodes,
    @Nullable Links urls,
    @Nullable Coded<Confidentiality> confidentiality,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Coded<WorkplaceType> workplaceType,
    @Nullable SalaryRange salaryRange,
    @Nullable String salaryDescription,
    @Nullable String salaryDescriptionHtml,
    @Nullable Boolean transcribeInterviews,
    @Nullable Screening screening,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Posting {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    distributionChannels = List.copyOf(distributionChannels);
    Objects.requireNonNull(categories, "categories");
    tags = List.copyOf(tags);
    followers = List.copyOf(followers);
    requisitionCodes = List.copyOf(requisitionCodes);
    unknown = Map.copyOf(unknown);
  }
}
