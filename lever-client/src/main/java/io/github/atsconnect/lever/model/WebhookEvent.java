package io.github.atsconnect.lever.model;

import org.jspecify.annotations.Nullable;

/**
 * What a webhook tells. Only the kind and the ids: read the rest from the API, since Lever's
 * signature does not cover the data, deliveries come in any order, and which ids are there is
 * documented for few events. Go by the opportunity's id: {@code candidateId} means something else
 * here than elsewhere.
 */
public sealed interface WebhookEvent {

  /**
   * Returns the opportunity.
   *
   * @return null where the delivery does not name it
   */
  default @Nullable OpportunityId opportunityId() {
    return null;
  }

  /**
   * Returns the person.
   *
   * @return null where the delivery does not name it
   */
  default @Nullable ContactId contactId() {
    return null;
  }

  /**
   * An application was created.
   *
   * @param applicationId the application
   * @param opportunityId the opportunity
   * @param contactId the person
   */
  record ApplicationCreated(
      @Nullable ApplicationId applicationId,
      @Nullable OpportunityId opportunityId,
      @Nullable ContactId contactId)
      implements WebhookEvent {}

  /**
   * A candidate was hired.
   *
   * @param opportunityId the opportunity
   * @param contactId the person
   */
  record CandidateHired(@Nullable OpportunityId opportunityId, @Nullable ContactId contactId)
      implements WebhookEvent {}

  /**
   * An opportunity moved to another stage.
   *
   * @param opportunityId the opportunity
   * @param contactId the person
   * @param fromStageId where it was
   * @param toStageId where it is
   */
  record CandidateStageChange(
      @Nullable OpportunityId opportunityId,
      @Nullable ContactId contactId,
      @Nullable StageId fromStageId,
      @Nullable StageId toStageId)
      implements WebhookEvent {}

  /**
   * An opportunity was archived or taken out of the archive.
   *
   * @param opportunityId the opportunity
   * @param contactId the person
   * @param fromArchived how it was archived; null when it was active
   * @param toArchived how it is archived; null when it is active
   */
  record CandidateArchiveChange(
      @Nullable OpportunityId opportunityId,
      @Nullable ContactId contactId,
      @Nullable Archived fromArchived,
      @Nullable Archived toArchived)
      implements WebhookEvent {}

  /**
   * An opportunity was deleted.
   *
   * @param opportunityId the opportunity
   * @param contactId the person
   */
  record CandidateDeleted(@Nullable OpportunityId opportunityId, @Nullable ContactId contactId)
      implements WebhookEvent {}

  /**
   * An interview was planned.
   *
   * @param interviewId the interview
   * @param panelId its panel
   * @param opportunityId the opportunity
   */
  record InterviewCreated(
      @Nullable InterviewId interviewId,
      @Nullable PanelId panelId,
      @Nullable OpportunityId opportunityId)
      implements WebhookEvent {}

  /**
   * An interview was changed.
   *
   * @param interviewId the interview
   * @param panelId its panel
   * @param opportunityId the opportunity
   */
  record InterviewUpdated(
      @Nullable InterviewId interviewId,
      @Nullable PanelId panelId,
      @Nullable OpportunityId opportunityId)
      implements WebhookEvent {}

  /**
   * An interview was deleted.
   *
   * @param interviewId the interview
   * @param panelId its panel
   * @param opportunityId the opportunity
   */
  record InterviewDeleted(
      @Nullable InterviewId interviewId,
      @Nullable PanelId panelId,
      @Nullable OpportunityId opportunityId)
      implements WebhookEvent {}

  /**
   * A person was added.
   *
   * @param contactId the person
   */
  record ContactCreated(@Nullable ContactId contactId) implements WebhookEvent {}

  /**
   * A person's data were changed.
   *
   * @param contactId the person
   */
  record ContactUpdated(@Nullable ContactId contactId) implements WebhookEvent {}

  /** Somebody pressed the button that tests a webhook: nothing happened. */
  record TestDelivery() implements WebhookEvent {}

  /** An event that this version does not know: {@link WebhookDelivery#data} has what it says. */
  record OtherEvent() implements WebhookEvent {}
}
