package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Calls;
import io.github.atsconnect.lever.internal.OpportunityApi;
import io.github.atsconnect.lever.model.Offer;
import io.github.atsconnect.lever.model.OfferId;
import io.github.atsconnect.lever.model.OpportunityId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Offers over HTTP. */
final class OfferResource extends Resource implements Offers {

  private final OpportunityApi api;

  OfferResource(OpportunityApi api, Calls calls) {
    super(calls);
    this.api = api;
  }

  @Override
  public Listing<Offer> list(OpportunityId opportunity, Consumer<ExpandQuery<OfferExpand>> query) {
    String where = segment(opportunity);
    return paged(
        new ExpandQuery<>(), query, (parameters, call) -> api.offers(where, parameters, call));
  }

  @Override
  public Download download(
      OpportunityId opportunity, OfferId offer, OfferVersion version, DownloadLimits limits) {
    Map<String, List<String>> which = Map.of("status", List.of(version.word()));
    return OpenDownload.of(
        api.downloadOffer(segment(opportunity), segment(offer), which, call(limits)), limits);
  }
}
