package io.github.atsconnect.lever.model;

/** What happened, as a webhook tells it. */
public enum WebhookEventType implements LeverCode {
  /** An application was created. */
  APPLICATION_CREATED("applicationCreated"),
  /** A candidate was hired. */
  CANDIDATE_HIRED("candidateHired"),
  /** An opportunity moved to another stage. */
  CANDIDATE_STAGE_CHANGE("candidateStageChange"),
  /** An opportunity was archived or taken out of the archive. */
  CANDIDATE_ARCHIVE_CHANGE("candidateArchiveChange"),
  /** An opportunity was deleted. */
  CANDIDATE_DELETED("candidateDeleted"),
  /** An interview was planned. */
  INTERVIEW_CREATED("interviewCreated"),
  /** An interview was changed. */
  INTERVIEW_UPDATED("interviewUpdated"),
  /** An interview was deleted. */
  INTERVIEW_DELETED("interviewDeleted"),
  /** A contact was created. */
  CONTACT_CREATED("contactCreated"),
  /** A contact was changed. */
  CONTACT_UPDATED("contactUpdated"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  WebhookEventType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
