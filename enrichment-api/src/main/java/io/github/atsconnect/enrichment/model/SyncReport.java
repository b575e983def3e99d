package io.github.atsconnect.enrichment.model;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a sync did. Every candidacy that was read is counted exactly once: {@code read = linked +
 * review + notFound + sum of skipped}.
 *
 * @param full whether all candidates were listed, not only the changed ones
 * @param read candidacies read (Lever: opportunities)
 * @param linked of those, held by a link
 * @param review of those, to be looked at by a person
 * @param notFound of those, nobody among the profiles
 * @param skipped of those, left out, by reason: {@code anonymized}, {@code no-consent}, {@code
 *     confidential}, {@code unreadable}, {@code no-contact}, {@code erased}
 * @param setAside ids of candidacies that could not be had or read, at most a hundred, for looking
 *     them up in the ATS; {@code skipped} has their number. What stood of these people stays
 * @param unlinked people whose link was withdrawn because they are gone, anonymised or without
 *     consent
 * @param heldBack people whose link would have been withdrawn, had it not been for too many at
 *     once; 0 unless somebody has to confirm
 * @param requests requests made to the ATS
 * @param resumesFetched résumé files downloaded
 * @param resumesSpared people whose résumé was not needed
 * @param resumesFailed people decided without their résumé because it could not be had or read
 * @param elapsed time since this sync was started or taken up again
 * @param receiptOrNull proof that the evidence was dropped, or null before the sync has ended
 */
public record SyncReport(
    boolean full,
    long read,
    long linked,
    long review,
    long notFound,
    Map<String, Long> skipped,
    List<String> setAside,
    long unlinked,
    long heldBack,
    long requests,
    long resumesFetched,
    long resumesSpared,
    long resumesFailed,
    Duration elapsed,
    @Nullable PurgeReceipt receiptOrNull) {

  private static final String UNREADABLE = "unreadable";

  /** How much of what there was to read was read. A sync that fails has no report. */
  public enum Coverage {
    /** All of it. */
    COMPLETE,
    /** Some records were set aside: look at {@link SyncReport#setAside()}. */
    PARTIAL
  }

  /** Copies the collections, the map sorted by reason. */
  public SyncReport {
    setAside = List.copyOf(setAside);
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
  }

  /** {@return whether all was read, or something had to be set aside} */
  public Coverage coverage() {
    return setAsideCount() == 0 ? Coverage.COMPLETE : Coverage.PARTIAL;
  }

  /** {@return how many candidacies could not be had or read} */
  public long setAsideCount() {
    return skipped.getOrDefault(UNREADABLE, 0L);
  }

  /** {@return proof that the evidence was dropped; empty before the sync has ended} */
  public Optional<PurgeReceipt> receipt() {
    return Optional.ofNullable(receiptOrNull);
  }

  /**
   * {@return the same with the proof}
   *
   * @param receipt what was dropped
   */
  public SyncReport withReceipt(PurgeReceipt receipt) {
    return new SyncReport(
        full,
        read,
        linked,
        review,
        notFound,
        skipped,
        setAside,
        unlinked,
        heldBack,
        requests,
        resumesFetched,
        resumesSpared,
        resumesFailed,
        elapsed,
        receipt);
  }
}
