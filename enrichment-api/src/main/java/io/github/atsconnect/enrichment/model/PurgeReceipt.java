package io.github.atsconnect.enrichment.model;

import java.time.Instant;

/**
 * Proof that something was deleted; bound into the audit log.
 *
 * @param action what was deleted: {@code sync.ended} (the evidence of a sync), {@code
 *     retention.purged}, {@code connection.removed}, {@code contact.erased}, {@code
 *     profile.erased}, {@code tenant.erased}
 * @param at when
 * @param links links deleted
 * @param opportunities noted candidacies deleted
 * @param secrets API keys deleted
 * @param people people whose evidence a sync held in memory and dropped
 * @param hash hash of its audit entry, hexadecimal
 */
public record PurgeReceipt(
    String action,
    Instant at,
    long links,
    long opportunities,
    long secrets,
    long people,
    String hash) {}
