package io.github.atsconnect.enrichment.model;

import io.github.atsconnect.matching.explain.PairExplanation;
import io.github.atsconnect.matching.model.Person;

/**
 * A link to be looked at, with both sides as they are now. Made for this one look: nothing of it is
 * kept.
 *
 * @param link the link
 * @param candidate what the ATS says of the person
 * @param profile the host's profile
 * @param explanation why they are or are not the same person, who else it might be, and what would
 *     settle it
 */
public record Review(Link link, Person candidate, Person profile, PairExplanation explanation) {

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Review[" + link.profileId() + " = " + link.contactId() + ", ****]";
  }
}
