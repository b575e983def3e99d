package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One candidacy of one person. A person (a {@link Contact}) may have several.
 *
 * <p>Several other replies call its id {@code candidateId}. The name, emails and so on are the
 * person's, and the same on each of their opportunities.
 *
 * @param id the opportunity
 * @param name the person's name; may be empty
 * @param contact the person; null only where {@code include} left it out
 * @param headline past employers and schools, as one line; may be empty
 * @param stage the current stage, which stays as it was when the opportunity is archived
 * @param confidentiality whether only some may see it
 * @param location where the person lives, free text; may be empty
 * @param phones the person's phone numbers
 * @param emails the person's email addresses, each once
 * @param links the person's pages; the scheme may be missing
 * @param archived when and why it was archived; null while active
 * @param tags the tags
 * @param sources where the person came from, in words of the account
 * @param stageChanges the steps through the stages, oldest first
 * @param origin how the person came into the account
 * @param sourcedBy who found the person; null where nobody is named
 * @param owner the recruiter in charge; null where there is none
 * @param followers who follows the opportunity
 * @param applications the application; at most one, none where nobody chose a posting
 * @param createdAt when it was created; for somebody who applied, the moment of applying
 * @param updatedAt when it last changed; null on old records
 * @param lastInteractionAt when somebody last worked on it
 * @param lastAdvancedAt when it last changed its stage; may be the time of archiving
 * @param snoozedUntil until when it sleeps; null while awake
 * @param urls its pages in Lever
 * @param anonymized true when the personal data were removed for good
 * @param dataProtection what the person allows; null where Lever keeps no consent
 * @param opportunityLocation the posting's location that was chosen; may be {@code unspecified};
 *     null without a posting
 * @param deletedBy who deleted it; only in the list of deleted opportunities
 * @param deletedAt when it was deleted; only in the list of deleted opportunities
 * @param unknown the fields that this version does not know, by name
 */
public record Opportunity(
    OpportunityId id,
    String name,
    @Nullable Expandable<ContactId, Contact> contact,
    String headline,
    @Nullable Expandable<StageId, Stage> stage,
    @Nullable Coded<Confidentiality> confidentiality,
    String location,
    List<Phone> phones,
    List<String> emails,
    List<String> links,
    @Nullable Archived archived,
    List<String> tags,
    List<String> sources,
    List<StageChange> stageChanges,
    @Nullable Coded<Origin> origin,
    @Nullable Expandable<UserId, User> sourcedBy,
    @Nullable Expandable<UserId, User> owner,
    List<Expandable<UserId, User>> followers,
    List<Expandable<ApplicationId, Application>> applications,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable Instant lastInteractionAt,
    @Nullable Instant lastAdvancedAt,
    @Nullable Instant snoozedUntil,
    @Nullable Links urls,
    boolean anonymized,
    @Nullable DataProtection dataProtection,
    @Nullable String opportunityLocation,
    @Nullable UserId deletedBy,
    @Nullable Instant deletedAt,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Opportunity {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(location, "location");
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
    links = List.copyOf(links);
    tags = List.copyOf(tags);
    sources = List.copyOf(sources);
    stageChanges = List.copyOf(stageChanges);
    followers = List.copyOf(followers);
    applications = List.copyOf(applications);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Opportunity[id=" + id + ", stage=" + stage + ", updatedAt=" + updatedAt + "]";
  }
}
