package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.model.StageId;
import java.util.function.Consumer;

/** The stages of the pipeline. */
public interface Stages {

  /**
   * Lists them in the order of the pipeline. Needs the permission {@code list stages}.
   *
   * @param query sets the filters
   * @return a lazy list
   */
  Listing<Stage> list(Consumer<SimpleListQuery> query);

  /**
   * Lists them in the order of the pipeline, without filters.
   *
   * @return a lazy list
   */
  default Listing<Stage> list() {
    return list(q -> {});
  }

  /**
   * Fetches one. Needs the permission {@code read stage}.
   *
   * @param id which
   * @return the one
   * @throws LeverNotFoundException when there is none
   */
  Stage get(StageId id);
}
