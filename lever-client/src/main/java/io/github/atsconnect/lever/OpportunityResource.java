package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.OpportunityApi;
import io.github.atsconnect.lever.model.Opportunity;
import io.github.atsconnect.lever.model.OpportunityId;
import java.util.List;
import java.util.function.Consumer;

/** Opportunities over HTTP. */
final class OpportunityResource extends Resource implements Opportunities {

  private final OpportunityApi api;

  OpportunityResource(OpportunityApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public Listing<Opportunity> list(Consumer<OpportunityQuery> query) {
    return paged(new OpportunityQuery(), query, "created_at", api::opportunities);
  }

  @Override
  public Listing<Opportunity> deleted(Consumer<DeletedQuery> query) {
    return paged(new DeletedQuery(), query, "deleted_at", api::deleted);
  }

  @Override
  public Opportunity get(OpportunityId id, OpportunityExpand... expand) {
    return api.opportunity(segment(id), expanding(List.of(expand)), call());
  }
}
