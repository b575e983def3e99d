package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.Requisition;
import io.github.atsconnect.lever.model.RequisitionId;
import java.util.function.Consumer;

/** The requisitions. Some accounts have them switched off, and answer with an error. */
public interface Requisitions {

  /**
   * Lists them. Needs the permission {@code list requisitions}. They cannot be listed by their last
   * change.
   *
   * @param query sets the filters and what to expand
   * @return a lazy list
   */
  Listing<Requisition> list(Consumer<RequisitionQuery> query);

  /**
   * Lists all that are not confidential.
   *
   * @return a lazy list
   */
  default Listing<Requisition> list() {
    return list(q -> {});
  }

  /**
   * Fetches one. Needs the permission {@code read requisition}.
   *
   * @param id which
   * @param expand what to include in full
   * @return the one
   * @throws LeverNotFoundException when there is none
   */
  Requisition get(RequisitionId id, RequisitionExpand... expand);
}
