package io.github.atsconnect.lever.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The requisition that a hire counts for.
 *
 * @param id the requisition
 * @param requisitionCode its code
 * @param hiringManagerOnHire the hiring manager at the time
 */
public record RequisitionForHire(
    RequisitionId id, @Nullable String requisitionCode, @Nullable UserId hiringManagerOnHire) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public RequisitionForHire {
    Objects.requireNonNull(id, "id");
  }
}
