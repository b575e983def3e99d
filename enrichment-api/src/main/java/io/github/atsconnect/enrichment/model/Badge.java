package io.github.atsconnect.enrichment.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a profile without asking the ATS, as of the last sync: enough for a mark beside
 * a search result. Holds no personal data.
 *
 * @param profileId the profile
 * @param state the link's state: AUTO or CONFIRMED
 * @param kind prospect or applicant, of the most telling candidacy
 * @param status active, archived or hired, of the same
 * @param opportunities how many candidacies the person has
 * @param lastUpdatedOrNull when the ATS last changed any of them, or null when it does not say
 * @param asOf when a sync last saw the person
 */
public record Badge(
    String profileId,
    LinkState state,
    CandidateKind kind,
    CandidateStatus status,
    int opportunities,
    @Nullable Instant lastUpdatedOrNull,
    Instant asOf) {

  /** When the ATS last changed any of the candidacies. */
  public Optional<Instant> lastUpdated() {
    return Optional.ofNullable(lastUpdatedOrNull);
  }
}
