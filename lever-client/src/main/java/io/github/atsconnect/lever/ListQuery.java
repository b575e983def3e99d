package io.github.atsconnect.lever;

/**
 * What the queries of all paged lists have in common. A query is filled in by the caller and read
 * once when the list is made.
 *
 * @param <Q> the query itself
 */
public abstract sealed class ListQuery<Q extends ListQuery<Q>> extends Query<Q>
    permits ArchiveReasonQuery,
        DeletedQuery,
        ExpandQuery,
        OpportunityQuery,
        PostingQuery,
        RequisitionQuery,
        SimpleListQuery,
        UserQuery {

  ListQuery() {}

  /**
   * How many items a page has at most. Smaller pages cost more requests.
   *
   * @param items from 1 to 100; 100 unless set
   * @return this
   * @throws IllegalArgumentException when out of range
   */
  public Q pageSize(int items) {
    if (items < 1 || items > 100) {
      throw new IllegalArgumentException("A page has 1 to 100 items, not " + items);
    }
    return set("limit", Integer.toString(items));
  }
}
