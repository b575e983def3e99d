package io.github.atsconnect.enrichment.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's ATS knows of a profile. "Not in the ATS" is an answer too, and so is that
 * nobody knows.
 *
 * @param profileId the profile that was asked for
 * @param presence whether the person is in the ATS, as far as is known
 * @param unknownBecause why it is not known; empty unless the presence is {@code UNKNOWN}
 * @param asOf as of when the records are true; of a person who is not in the ATS, as of when the
 *     oldest of the connections' last syncs ended
 * @param freshness where the records come from
 * @param records the person's candidacies, the most telling first: active before hired before
 *     archived, then the last updated; empty when not in the ATS
 * @param matchOrNull why we think that it is the same person, or null when not in the ATS
 * @param notices what is missing, and why
 */
public record Enrichment(
    String profileId,
    Presence presence,
    List<UnknownReason> unknownBecause,
    Instant asOf,
    Freshness freshness,
    List<AtsRecord> records,
    @Nullable Match matchOrNull,
    List<Notice> notices) {

  /** Where an answer comes from. */
  public enum Freshness {
    /** Read from the ATS for this answer, or not long ago (see {@link Enrichment#asOf()}). */
    LIVE,
    /** The ATS was not asked for this answer: only what the last sync kept. */
    LAST_KNOWN
  }

  /**
   * Why we think that it is the same person.
   *
   * @param state who says so
   * @param probability 0 to 1
   * @param reasons evidence codes, without personal data
   */
  public record Match(LinkState state, double probability, List<String> reasons) {

    /** Copies the list. */
    public Match {
      reasons = List.copyOf(reasons);
    }
  }

  /** Copies the lists. */
  public Enrichment {
    unknownBecause = List.copyOf(unknownBecause);
    records = List.copyOf(records);
    notices = List.copyOf(notices);
  }

  /** {@return whether a link holds for the profile} */
  public boolean inAts() {
    return presence == Presence.IN_ATS;
  }

  /** {@return why we think that it is the same person; empty when not in the ATS} */
  public Optional<Match> match() {
    return Optional.ofNullable(matchOrNull);
  }

  /** {@return the most telling record; empty when not in the ATS} */
  public Optional<AtsRecord> headline() {
    return records.isEmpty() ? Optional.empty() : Optional.of(records.get(0));
  }

  /** Redacted: holds personal data. */
  @Override
  public String toString() {
    return "Enrichment[" + profileId + ", " + presence + ", records=" + records.size() + "]";
  }
}
