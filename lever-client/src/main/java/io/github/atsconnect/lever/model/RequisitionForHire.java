package io.github.atsconnect.lever.model;

import org.jspecify.annotations.Nullable;

/**
 * The requisition that a hire counts for.
 *
 * @param id the requisition
 * @param requisitionCode its code
 * @param hiringManagerOnHire the hiring manager at the time
 */
public record RequisitionForHire(
    @Nullable RequisitionId id,
    @Nullable String requisitionCode,
    @Nullable UserId hiringManagerOnHire) {}
