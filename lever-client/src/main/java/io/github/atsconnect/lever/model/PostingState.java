package io.github.atsconnect.lever.model;

/** Whether a posting is open. */
public enum PostingState implements LeverCode {
  /** Open. */
  PUBLISHED("published"),
  /** Open and not listed. */
  INTERNAL("internal"),
  /** Closed. */
  CLOSED("closed"),
  /** Not yet open. */
  DRAFT("draft"),
  /** Waits for approval. */
  PENDING("pending"),
  /** Approval was refused. */
  REJECTED("rejected"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  PostingState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
