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
 * @param kindOrNull prospect or applicant, of the most telling candidacy, or null where none is
 *     known: a link that a person made and no sync has seen yet
 * @param statusOrNull active, archived or hired, of the same, or null
 * @param opportunities how many candidacies the person has
 * @param lastUpdatedOrNull when the ATS last changed any of them, or null when it does not say
 * @param asOf when a sync last saw the person
 */
public record Badge(
    String profileId,
    LinkState state,
    @Nullable CandidateKind kindOrNull,
    @Nullable CandidateStatus statusOrNull,
    int opportunities,
    @Nullable Instant lastUpdatedOrNull,
    Instant asOf) {

  /** {@return prospect or applicant} */
  public Optional<CandidateKind> kind() {
    return Optional.ofNullable(kindOrNull);
  }

  /** {@return active, archived or hired} */
  public Optional<CandidateStatus> status() {
    return Optional.ofNullable(statusOrNull);
  }

  /** {@return when the ATS last changed any of the candidacies} */
  public Optional<Instant> lastUpdated() {
    return Optional.ofNullable(lastUpdatedOrNull);
  }
}
