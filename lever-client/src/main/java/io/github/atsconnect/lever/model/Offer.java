package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An offer of employment.
 *
 * @param id the offer
 * @param posting the posting; not the value of the field {@code job_posting}, which has been seen
 *     to be the application
 * @param createdAt when it was created
 * @param status how far it is
 * @param creator who made it
 * @param fields what it says
 * @param signatures the signatories by role
 * @param approved whether it was approved; null where nobody decided
 * @param approvedAt when it was approved; null until then
 * @param sentAt when it was sent; null until then
 * @param sentDocument the document as sent; null until then
 * @param signedDocument the document as signed; null until then
 * @param unknown the fields that this version does not know, by name
 */
public record Offer(
    OfferId id,
    @Nullable PostingId posting,
    @Nullable Instant createdAt,
    @Nullable Coded<OfferStatus> status,
    @Nullable Expandable<UserId, User> creator,
    List<OfferField> fields,
    Map<String, OfferSignature> signatures,
    @Nullable Boolean approved,
    @Nullable Instant approvedAt,
    @Nullable Instant sentAt,
    @Nullable OfferDocument sentDocument,
    @Nullable OfferDocument signedDocument,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Offer {
    Objects.requireNonNull(id, "id");
    fields = List.copyOf(fields);
    signatures = Map.copyOf(signatures);
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "Offer[id=" + id + ", status=" + status + "]";
  }
}
