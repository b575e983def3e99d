package io.github.atsconnect.lever;

/**
 * A query of a paged list without filters, whose items can carry things in full.
 *
 * @param <E> what can be expanded
 */
public final class ExpandQuery<E extends QueryWord> extends ListQuery<ExpandQuery<E>> {

  ExpandQuery() {}

  @Override
  ExpandQuery<E> self() {
    return this;
  }

  /**
   * Includes things in full instead of as ids.
   *
   * @param what what to expand
   * @return this
   */
  @SafeVarargs
  public final ExpandQuery<E> expand(E... what) {
    return words("expand", what);
  }
}
