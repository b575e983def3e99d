package io.github.atsconnect.matching.resume;

import java.util.Optional;

/**
 * A host's own character recognition, for résumés that are scanned. None comes with this library.
 * To be safe for use by many threads, like the reader that asks it.
 */
@FunctionalInterface
public interface TextRecognition {

  /**
   * What a file without text shows.
   *
   * @param file a PDF file whose pages hold no text, at most as large as the reader's limit; the
   *     implementation keeps its own limits of time and memory
   * @return the text, line by line in reading order, two spaces or a tab between what stands apart;
   *     empty when it can make out nothing. What it throws costs the recognition, not the call
   */
  Optional<String> recognise(byte[] file);
}
