package io.github.atsconnect.enrichment.model;

import java.time.Duration;

/**
 * Where a sync stands. Counts cover the whole sync, also the part before an interruption.
 *
 * @param phase what is being done
 * @param read candidacies read
 * @param linked of those, held by a link
 * @param review of those, to be looked at by a person
 * @param notFound of those, nobody among the profiles
 * @param skipped of those, left out
 * @param pending people who wait for their résumé to be read
 * @param requests requests made to the ATS
 * @param resumesFetched résumé files downloaded
 * @param elapsed time since this sync was started or taken up again
 */
public record SyncProgress(
    SyncPhase phase,
    long read,
    long linked,
    long review,
    long notFound,
    long skipped,
    long pending,
    long requests,
    long resumesFetched,
    Duration elapsed) {}
