package io.github.atsconnect.enrichment.spi;

import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.Viewer;

/**
 * Which of the host's users may see what. Asked for each answer, so be quick; safe for use by many
 * threads. What it throws goes to who asked, and nothing is shown.
 */
@FunctionalInterface
public interface AccessPolicy {

  /** Everybody sees contacts and files, nobody what is confidential: the default. */
  AccessPolicy OPEN = (tenant, viewer) -> new Access(true, true, false);

  /**
   * {@return what a viewer may see}
   *
   * @param tenant the customer
   * @param viewer who looks
   */
  Access access(String tenant, Viewer viewer);
}
