package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far one signatory of an offer is.
 *
 * @param role the role, such as the candidate's
 * @param name the name
 * @param email the email address
 * @param firstOpenedAt when the offer was first opened; null until then
 * @param lastOpenedAt when the offer was last opened; null until then
 * @param signedAt when it was signed; null until then
 * @param signed true when it was signed: where Lever says so, or says when
 * @param unknown the fields that this version does not know, by name
 */
public record OfferSignature(
    @Nullable String role,
    @Nullable String name,
    @Nullable String email,
    @Nullable Instant firstOpenedAt,
    @Nullable Instant lastOpenedAt,
    @Nullable Instant signedAt,
    boolean signed,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public OfferSignature {
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "OfferSignature[role=" + role + ", signed=" + signed + "]";
  }
}
