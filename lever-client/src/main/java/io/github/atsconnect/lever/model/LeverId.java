package io.github.atsconnect.lever.model;

/**
 * An id that Lever handed out. Each kind of thing has a type of its own, so that one cannot be
 * passed for another. Ids are opaque: most are UUIDs, some are words, none should be parsed.
 */
public sealed interface LeverId
    permits OpportunityId,
        ContactId,
        StageId,
        UserId,
        PostingId,
        ApplicationId,
        ResumeId,
        FileId,
        ArchiveReasonId,
        NoteId,
        FeedbackId,
        FormId,
        InterviewId,
        PanelId,
        OfferId,
        ReferralId,
        RequisitionId,
        WebhookId {

  /**
   * Returns the id as Lever writes it.
   *
   * @return never blank
   */
  String value();
}
