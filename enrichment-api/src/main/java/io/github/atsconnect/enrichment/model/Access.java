package io.github.atsconnect.enrichment.model;

/**
 * What a viewer may see of a person in the ATS beyond that they are there and how they stand.
 *
 * @param contacts emails and phones
 * @param files résumés and other attachments
 * @param confidential candidacies that only some of the customer's team may see
 */
public record Access(boolean contacts, boolean files, boolean confidential) {
  /** Everything. */
  public static final Access FULL = new Access(true, true, true);

  /** Status only. */
  public static final Access STATUS_ONLY = new Access(false, false, false);
}
