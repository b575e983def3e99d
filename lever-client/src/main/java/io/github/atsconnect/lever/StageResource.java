package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.AccountApi;
import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.model.Stage;
import io.github.atsconnect.lever.model.StageId;
import java.util.function.Consumer;

/** Stages over HTTP. */
final class StageResource extends Resource implements Stages {

  private final AccountApi api;

  StageResource(AccountApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public Listing<Stage> list(Consumer<SimpleListQuery> query) {
    return paged(new SimpleListQuery(), query, api::stages);
  }

  @Override
  public Stage get(StageId id) {
    return api.stage(segment(id), call());
  }
}
