package io.github.atsconnect.lever.model;

/** Whether a requisition is open. */
public enum RequisitionStatus implements LeverCode {
  /** Open. */
  OPEN("open"),
  /** On hold. */
  ON_HOLD("onHold"),
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

  RequisitionStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
