package io.github.atsconnect.lever.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The document of an offer.
 *
 * @param fileName the file's name; not to be trusted as a path
 * @param uploadedAt when it was uploaded
 * @param downloadUrl where Lever says it is; {@code offers().download(…)} does not need it
 */
public record OfferDocument(
    @Nullable String fileName, @Nullable Instant uploadedAt, @Nullable String downloadUrl) {

  /** Leaves out what is personal. */
  @Override
  public String toString() {
    return "OfferDocument[uploadedAt=" + uploadedAt + "]";
  }
}
