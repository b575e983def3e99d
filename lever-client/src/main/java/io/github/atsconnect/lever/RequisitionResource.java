package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.AccountApi;
import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.model.Requisition;
import io.github.atsconnect.lever.model.RequisitionId;
import java.util.List;
import java.util.function.Consumer;

/** Requisitions over HTTP. */
final class RequisitionResource extends Resource implements Requisitions {

  private final AccountApi api;

  RequisitionResource(AccountApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public Listing<Requisition> list(Consumer<RequisitionQuery> query) {
    return paged(new RequisitionQuery(), query, "created_at", api::requisitions);
  }

  @Override
  public Requisition get(RequisitionId id, RequisitionExpand... expand) {
    return api.requisition(segment(id), expanding(List.of(expand)), call());
  }
}
