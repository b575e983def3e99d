package io.github.atsconnect.enrichment.model;

import java.util.Set;

/**
 * Who looks: somebody who uses the host.
 *
 * @param id the host's id of the user, not blank; kept in the audit log as a keyed token only
 * @param roles whatever the host's {@link io.github.atsconnect.enrichment.spi.AccessPolicy} goes by
 */
public record Viewer(String id, Set<String> roles) {

  /** Copies the roles. */
  public Viewer {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a viewer needs an id that is not blank");
    }
    roles = Set.copyOf(roles);
  }

  /**
   * {@return a viewer without roles}
   *
   * @param id the host's id of the user
   */
  public static Viewer of(String id) {
    return new Viewer(id, Set.of());
  }
}
