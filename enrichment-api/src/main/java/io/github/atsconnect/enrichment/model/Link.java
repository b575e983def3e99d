package io.github.atsconnect.enrichment.model;

import java.time.Instant;
import java.util.List;

/**
 * What is kept of a match: ids, a state and codes. Holds no personal data.
 *
 * @param profileId id in the host's profile store
 * @param connectionId the connection that the contact belongs to
 * @param contactId the person's id in the ATS
 * @param opportunityIds the person's candidacies, sorted; may be empty for a rejected link
 * @param state who says so
 * @param probability of being the same person when the matcher last decided, 0 to 1
 * @param reasons evidence codes of that decision ({@code EMAIL_EQUAL}), without personal data
 * @param matcher fingerprint of the matcher that decided
 * @param decidedAt when the state was last decided
 */
public record Link(
    String profileId,
    String connectionId,
    String contactId,
    List<String> opportunityIds,
    LinkState state,
    double probability,
    List<String> reasons,
    String matcher,
    Instant decidedAt) {

  /** {@return the profile, the connection and the contact that it is of} */
  public LinkId id() {
    return new LinkId(profileId, connectionId, contactId);
  }

  /** Copies the lists. */
  public Link {
    opportunityIds = List.copyOf(opportunityIds);
    reasons = List.copyOf(reasons);
  }
}
