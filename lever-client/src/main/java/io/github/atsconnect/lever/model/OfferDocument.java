package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The document of an offer.
 *
 * @param fileName the file's name; not to be trusted as a path
 * @param uploadedAt when it was uploaded
 * @param downloadUrl where Lever says it is; {@code offers().download(…)} does not need it
 * @param unknown the fields that this version does not know, by name
 */
public record OfferDocument(
    @Nullable String fileName,
    @Nullable Instant uploadedAt,
    @Nullable String downloadUrl,
    Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public OfferDocument {
    unknown = Map.copyOf(unknown);
  }

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "OfferDocument[uploadedAt=" + uploadedAt + "]";
  }
}
