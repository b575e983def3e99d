package io.github.atsconnect.lever;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * An open document. Must be closed. For one thread at a time.
 *
 * <p>The stream ends with an {@link IOException} when the document is longer than the limit, is cut
 * off, or takes longer than the deadline: what came before is not the whole document.
 */
public interface Download extends AutoCloseable {

  /**
   * Returns the bytes, as they come.
   *
   * @return always the same stream; closing it closes the download
   */
  InputStream stream();

  /**
   * What the bytes are, judged by the bytes, whatever name or header say.
   *
   * @return the type
   */
  DocumentType type();

  /**
   * A file name that is safe to use: no path, no control or direction characters, an extension that
   * fits the type. Made of the server's suggestion where there is one.
   *
   * @return never empty
   */
  String safeFileName();

  /**
   * How long the server says that the document is.
   *
   * @return bytes; empty where it does not say
   */
  OptionalLong declaredLength();

  /**
   * Reads everything that is left.
   *
   * @return the bytes
   * @throws IOException when the document is too long, is cut off or comes too slowly
   */
  default byte[] readAllBytes() throws IOException {
    return stream().readAllBytes();
  }

  /** Lets go of the connection. What was not read is not fetched. */
  @Override
  void close();
}
