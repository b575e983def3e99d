package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.Posting;
import io.github.atsconnect.lever.model.PostingId;
import java.util.function.Consumer;

/** The job postings. */
public interface Postings {

  /**
   * Lists them. Needs the permission {@code list postings}.
   *
   * @param query sets the filters
   * @return a lazy list
   */
  Listing<Posting> list(Consumer<PostingQuery> query);

  /**
   * Lists them, without filters.
   *
   * @return a lazy list
   */
  default Listing<Posting> list() {
    return list(q -> {});
  }

  /**
   * Fetches one. Needs the permission {@code read posting}.
   *
   * @param id which
   * @param expand what to include in full
   * @return the one
   * @throws LeverNotFoundException when there is none
   */
  Posting get(PostingId id, PostingExpand... expand);

  /**
   * Fetches one as it shows in one channel. Needs the permission {@code read posting}.
   *
   * @param id which
   * @param distribution for whom it is to be shown
   * @param expand what to include in full
   * @return the one
   * @throws LeverNotFoundException when there is none
   */
  Posting get(PostingId id, PostingDistribution distribution, PostingExpand... expand);
}
