package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.ArchiveReason;
import io.github.atsconnect.lever.model.ArchiveReasonId;
import java.util.function.Consumer;

/** The reasons for which an opportunity may be archived. */
public interface ArchiveReasons {

  /**
   * Lists them. Needs the permission {@code list archive reasons}.
   *
   * @param query sets the filters
   * @return a lazy list
   */
  Listing<ArchiveReason> list(Consumer<ArchiveReasonQuery> query);

  /**
   * Lists them, without filters.
   *
   * @return a lazy list
   */
  default Listing<ArchiveReason> list() {
    return list(q -> {});
  }

  /**
   * Fetches one. Needs the permission {@code read archive reason}.
   *
   * @param id which
   * @return the one
   * @throws LeverNotFoundException when there is none
   */
  ArchiveReason get(ArchiveReasonId id);
}
