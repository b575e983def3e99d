package io.github.atsconnect.enrichment.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * An attachment as it comes from the ATS; close it. Nothing of it is stored. For one thread.
 *
 * @param stream the bytes, read from the ATS as they are asked for; bounded in size and time
 * @param mediaType what the bytes are, told by themselves and not by who uploaded them, such as
 *     {@code application/pdf}; {@code application/octet-stream} for anything that a browser might
 *     run
 * @param fileName a name that is safe to use: no path, an extension that fits the bytes; may hold
 *     personal data
 * @param sizeOrNegative bytes as the ATS announces them, or negative
 */
public record AttachmentContent(
    InputStream stream, String mediaType, String fileName, long sizeOrNegative)
    implements AutoCloseable {

  /** {@return bytes as the ATS announces them; empty when it does not} */
  public OptionalLong size() {
    return sizeOrNegative < 0 ? OptionalLong.empty() : OptionalLong.of(sizeOrNegative);
  }

  /** Lets go of the connection to the ATS. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the attachment could not be closed", e);
    }
  }

  /** Redacted: holds a person's document. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "AttachmentContent[%s, ****]", mediaType);
  }
}
