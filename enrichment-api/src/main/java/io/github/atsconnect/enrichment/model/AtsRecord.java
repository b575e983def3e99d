package io.github.atsconnect.enrichment.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One candidacy of a person as the ATS shows it. Lists are never null; what the key may not read is
 * absent, and the {@link Enrichment}'s notices say why.
 *
 * @param opportunityId the candidacy's id in the ATS
 * @param contactId the person's id in the ATS
 * @param kind prospect or applicant, by the order of the stages
 * @param stageOrNull name of the stage, or null
 * @param status active, archived or hired
 * @param archiveReasonOrNull name of the archive reason, or null
 * @param lastUpdatedOrNull when anything about it last changed, or null when the ATS does not say
 * @param recruiterOrNull the owner; where there is none, who last moved the candidate to another
 *     stage; else null
 * @param postingOrNull title of the job, or null
 * @param emails addresses on file
 * @param phones numbers on file, as written
 * @param attachments résumés, then other files; of a person with many candidacies only those of the
 *     first are listed, and {@link io.github.atsconnect.enrichment.EnrichmentService#attachments}
 *     lists those of another
 * @param urlOrNull the candidacy in the ATS's web application, of {@code http} or {@code https}, or
 *     null
 * @param confidential whether only some of the customer's team may see it
 */
public record AtsRecord(
    String opportunityId,
    String contactId,
    CandidateKind kind,
    @Nullable String stageOrNull,
    CandidateStatus status,
    @Nullable String archiveReasonOrNull,
    @Nullable Instant lastUpdatedOrNull,
    @Nullable Recruiter recruiterOrNull,
    @Nullable String postingOrNull,
    List<String> emails,
    List<String> phones,
    List<Attachment> attachments,
    @Nullable URI urlOrNull,
    boolean confidential) {

  /** Copies the lists. */
  public AtsRecord {
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
    attachments = List.copyOf(attachments);
  }

  /** {@return the name of the stage} */
  public Optional<String> stage() {
    return Optional.ofNullable(stageOrNull);
  }

  /** {@return the name of the archive reason} */
  public Optional<String> archiveReason() {
    return Optional.ofNullable(archiveReasonOrNull);
  }

  /** {@return when anything about it last changed} */
  public Optional<Instant> lastUpdated() {
    return Optional.ofNullable(lastUpdatedOrNull);
  }

  /** {@return who works with the candidate} */
  public Optional<Recruiter> recruiter() {
    return Optional.ofNullable(recruiterOrNull);
  }

  /** {@return the title of the job} */
  public Optional<String> posting() {
    return Optional.ofNullable(postingOrNull);
  }

  /** {@return the candidacy in the ATS's web application} */
  public Optional<URI> url() {
    return Optional.ofNullable(urlOrNull);
  }

  /**
   * {@return the same without what a viewer may not see}
   *
   * @param access what the viewer may see
   */
  public AtsRecord restrictedTo(Access access) {
    return new AtsRecord(
        opportunityId,
        contactId,
        kind,
        stageOrNull,
        status,
        archiveReasonOrNull,
        lastUpdatedOrNull,
        recruiterOrNull,
        postingOrNull,
        access.contacts() ? emails : List.of(),
        access.contacts() ? phones : List.of(),
        access.files() ? attachments : List.of(),
        urlOrNull,
        confidential);
  }

  /**
   * {@return the same with other attachments}
   *
   * @param others in place of those that are there
   */
  public AtsRecord withAttachments(List<Attachment> others) {
    return new AtsRecord(
        opportunityId,
        contactId,
        kind,
        stageOrNull,
        status,
        archiveReasonOrNull,
        lastUpdatedOrNull,
        recruiterOrNull,
        postingOrNull,
        emails,
        phones,
        others,
        urlOrNull,
        confidential);
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "AtsRecord[" + opportunityId + ", " + kind + ", " + status + ", ****]";
  }
}
