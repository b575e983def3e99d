package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.RequisitionStatus;
import java.time.Instant;

/** Which requisitions to list. Times are inclusive on both ends. */
public final class RequisitionQuery extends ListQuery<RequisitionQuery> {

  RequisitionQuery() {}

  @Override
  RequisitionQuery self() {
    return this;
  }

  /**
   * Includes things in full instead of as ids.
   *
   * @param what what to expand
   * @return this
   */
  public RequisitionQuery expand(RequisitionExpand... what) {
    return words("expand", what);
  }

  /**
   * Only requisitions created at or after a time.
   *
   * @param from the time
   * @return this
   */
  public RequisitionQuery createdSince(Instant from) {
    return time("created_at_start", from);
  }

  /**
   * Only requisitions created at or before a time.
   *
   * @param to the time
   * @return this
   */
  public RequisitionQuery createdUntil(Instant to) {
    return time("created_at_end", to);
  }

  /**
   * Only requisitions with one of these codes.
   *
   * @param codes the codes
   * @return this
   */
  public RequisitionQuery requisitionCode(String... codes) {
    return add("requisition_code", codes);
  }

  /**
   * Only requisitions in one of these states.
   *
   * @param states the states
   * @return this
   */
  public RequisitionQuery status(RequisitionStatus... states) {
    return codes("status", states);
  }

  /**
   * Which requisitions to show as far as confidentiality goes.
   *
   * @param confidentiality all needs a key with confidential access
   * @return this
   */
  public RequisitionQuery confidentiality(ConfidentialityFilter confidentiality) {
    return set("confidentiality", confidentiality.word());
  }
}
