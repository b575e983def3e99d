package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.AccountApi;
import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.model.Tag;
import java.util.function.Consumer;

/** Tags over HTTP. */
final class TagResource extends Resource implements Tags {

  private final AccountApi api;

  TagResource(AccountApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public Listing<Tag> list(Consumer<SimpleListQuery> query) {
    return paged(new SimpleListQuery(), query, api::tags);
  }
}
