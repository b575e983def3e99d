package io.github.atsconnect.lever;

import io.github.atsconnect.lever.model.Offer;
import io.github.atsconnect.lever.model.OfferId;
import io.github.atsconnect.lever.model.OpportunityId;
import java.util.function.Consumer;

/** The offers of opportunities. Lever has no way to read a single one. */
public interface Offers {

  /**
   * Lists the offers of one opportunity. Needs the permission {@code list opportunity offers}.
   *
   * @param opportunity the opportunity
   * @param query sets what to expand
   * @return a lazy list
   */
  Listing<Offer> list(OpportunityId opportunity, Consumer<ExpandQuery<OfferExpand>> query);

  /**
   * Lists the offers of one opportunity.
   *
   * @param opportunity the opportunity
   * @return a lazy list
   */
  default Listing<Offer> list(OpportunityId opportunity) {
    return list(opportunity, q -> {});
  }

  /**
   * Opens the document of an offer. Needs a permission that the set-up page does not list.
   *
   * @param opportunity the opportunity
   * @param offer the offer
   * @param version which document
   * @param limits how much to accept, in which time
   * @return an open stream, to be closed by the caller
   * @throws LeverNotFoundException when there is no such document
   */
  Download download(
      OpportunityId opportunity, OfferId offer, OfferVersion version, DownloadLimits limits);
}
