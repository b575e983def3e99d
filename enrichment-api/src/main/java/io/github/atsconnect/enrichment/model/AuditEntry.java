package io.github.atsconnect.enrichment.model;

import java.time.Instant;

/**
 * What was done, without personal data.
 *
 * @param sequence 1 for a tenant's first entry, then one more each
 * @param at when
 * @param action stable code: {@code connection.created}, {@code sync.ended}, {@code
 *     link.confirmed}, {@code contact.erased}, …
 * @param subject keyed token of what it was done to: the same subject has the same token within the
 *     tenant, and no other tenant's token is alike
 * @param actor keyed token of the viewer who did it; empty for the host itself
 * @param outcome what came of it, as counts and codes
 * @param hash over this entry and the one before, hexadecimal
 */
public record AuditEntry(
    long sequence,
    Instant at,
    String action,
    String subject,
    String actor,
    String outcome,
    String hash) {}
