package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.AccountApi;
import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.model.Source;
import java.util.function.Consumer;

/** Sources over HTTP. */
final class SourceResource extends Resource implements Sources {

  private final AccountApi api;

  SourceResource(AccountApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public Listing<Source> list(Consumer<SimpleListQuery> query) {
    return paged(new SimpleListQuery(), query, api::sources);
  }
}
