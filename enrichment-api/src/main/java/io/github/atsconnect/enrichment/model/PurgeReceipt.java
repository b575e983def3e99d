package io.github.atsconnect.enrichment.model;

import java.time.Instant;

/**
 * Proof that something was deleted; bound into the audit log.
 *
 * @param action what was deleted: {@code connection.removed}, {@code contact.erased}, {@code
 *     profile.erased}, {@code tenant.erased}
 * @param at when
 * @param links links deleted
 * @param opportunities noted candidacies deleted
 * @param secrets API keys deleted
 * @param hash hash of its audit entry, hexadecimal
 */
public record PurgeReceipt(
    String action, Instant at, long links, long opportunities, long secrets, String hash) {}
