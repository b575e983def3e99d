package io.github.atsconnect.lever.simulator.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A made-up person as an applicant tracking system recorded them some time ago: partial, stale,
 * with slips of the pen. Plain data.
 *
 * @param contactId the id of the person there
 * @param name as typed, may be abbreviated, misspelt, swapped or of before a marriage
 * @param headline past employers or a title, may be empty
 * @param location free text, usually empty
 * @param emails maybe none
 * @param phones maybe none, in any format
 * @param links in any spelling, maybe none
 * @param recordedAt when the record was made
 * @param standing whether it may be linked at all
 * @param resume empty for those who left none
 */
public record MadeUpCandidate(
    String contactId,
    String name,
    String headline,
    String location,
    List<String> emails,
    List<String> phones,
    List<String> links,
    Instant recordedAt,
    Standing standing,
    Optional<MadeUpResume> resume) {

  /** Whether a correct integration may link the person. */
  public enum Standing {
    /** It may. */
    ORDINARY,
    /** The person was anonymised: the record is empty. */
    ANONYMIZED,
    /** The person's consent to be stored is denied or has run out. */
    NO_CONSENT,
    /** Only keys with confidential access see the person. */
    CONFIDENTIAL
  }

  /** Copies the lists. */
  public MadeUpCandidate {
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
    links = List.copyOf(links);
  }
}
