package io.github.atsconnect.lever.model;

/** How far an offer is. */
public enum OfferStatus implements LeverCode {
  /** Being written. */
  DRAFT("draft"),
  /** Waits for approval. */
  APPROVAL_SENT("approval-sent"),
  /** Approved. */
  APPROVED("approved"),
  /** Sent for signature. */
  SENT("sent"),
  /** Sent outside Lever. */
  SENT_MANUALLY("sent-manually"),
  /** Opened by the candidate. */
  OPENED("opened"),
  /** Approval was refused. */
  DENIED("denied"),
  /** Signed. */
  SIGNED("signed"),
  /** A word that this version does not know. */
  OTHER("");

  private final String code;

  OfferStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
