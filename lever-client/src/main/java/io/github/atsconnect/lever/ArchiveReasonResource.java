package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.AccountApi;
import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.model.ArchiveReason;
import io.github.atsconnect.lever.model.ArchiveReasonId;
import java.util.function.Consumer;

/** ArchiveReasons over HTTP. */
final class ArchiveReasonResource extends Resource implements ArchiveReasons {

  private final AccountApi api;

  ArchiveReasonResource(AccountApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public Listing<ArchiveReason> list(Consumer<ArchiveReasonQuery> query) {
    return paged(new ArchiveReasonQuery(), query, api::archiveReasons);
  }

  @Override
  public ArchiveReason get(ArchiveReasonId id) {
    return api.archiveReason(segment(id), call());
  }
}
