package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.CandidateKind;
import io.github.atsconnect.enrichment.model.CandidateStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a linked person's candidacy: codes and times.
 *
 * @param id the candidacy
 * @param kind prospect or applicant
 * @param status active, archived or hired
 * @param updatedAtOrNull last change in the ATS, ms, or null
 * @param confidential whether only some of the customer's team may see it
 */
record OpportunityFacts(
    String id,
    CandidateKind kind,
    CandidateStatus status,
    @Nullable Long updatedAtOrNull,
    boolean confidential) {}
