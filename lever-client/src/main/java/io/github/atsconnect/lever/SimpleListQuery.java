package io.github.atsconnect.lever;

/** A query of a paged list without filters. */
public final class SimpleListQuery extends ListQuery<SimpleListQuery> {

  SimpleListQuery() {}

  @Override
  SimpleListQuery self() {
    return this;
  }
}
