package io.github.atsconnect.lever.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The requisition that a hire counts for.
 *
 * @param id the requisition
 * @param requisitionCode its code
 * @param hiringManagerOnHire the hiring manager at the time
 * @param unknown the fields that this version does not know, by name
 */
public record RequisitionForHire(
    @Nullable RequisitionId id,
    @Nullable String requisitionCode,
    @Nullable UserId hiringManagerOnHire,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public RequisitionForHire {
    unknown = Map.copyOf(unknown);
  }
}
