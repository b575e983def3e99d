package io.github.atsconnect.lever;

/** What an interview can carry in full instead of as an id. */
public enum InterviewExpand implements QueryWord {
  /** The feedback. */
  FEEDBACK_FORMS("feedbackForms"),
  /** Who planned it. */
  USER("user"),
  /** The stage at the time. */
  STAGE("stage"),
  /** The postings. */
  POSTINGS("postings");

  private final String word;

  InterviewExpand(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
