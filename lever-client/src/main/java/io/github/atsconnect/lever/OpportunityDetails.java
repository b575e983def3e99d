package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.LeverId;
import io.github.atsconnect.lever.model.OpportunityId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * One kind of thing that belongs to an opportunity. Lever has no list of them across opportunities.
 *
 * @param <T> the thing
 * @param <I> its id
 * @param <E> what it can carry in full
 */
public interface OpportunityDetails<T, I extends LeverId, E extends QueryWord> {

  /**
   * Lists them for one opportunity.
   *
   * @param opportunity the opportunity
   * @param query sets what to expand
   * @return a lazy list
   */
  Listing<T> list(OpportunityId opportunity, Consumer<ExpandQuery<E>> query);

  /**
   * Lists them for one opportunity.
   *
   * @param opportunity the opportunity
   * @return a lazy list
   */
  default Listing<T> list(OpportunityId opportunity) {
    return list(opportunity, q -> {});
  }

  /**
   * Fetches one.
   *
   * @param opportunity the opportunity
   * @param id which
   * @return the one
   * @throws LeverNotFoundException when there is none
   */
  default T get(OpportunityId opportunity, I id) {
    return get(opportunity, id, List.of());
  }

  /**
   * Fetches one, with things in full.
   *
   * @param opportunity the opportunity
   * @param id which
   * @param expand what to include in full
   * @return the one
   * @throws LeverNotFoundException when there is none
   */
  T get(OpportunityId opportunity, I id, Collection<E> expand);
}
