package io.github.atsconnect.recruiter.view;

import io.github.atsconnect.enrichment.model.Access;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.enrichment.spi.AccessPolicy;
import java.util.List;
import java.util.Set;

/**
 * Somebody who uses the product. The demo signs nobody in; a host takes the viewer from its
 * session.
 *
 * @param id stable
 * @param name as shown
 * @param role in words
 */
public record Who(String id, String name, String role) {
  private static final String SOURCER = "sourcer";

  /** Who there is. */
  public static final List<Who> ALL =
      List.of(
          new Who("recruiter", "Robin Park", "Recruiter"),
          new Who(SOURCER, "Sasha Lind", "Sourcer, status only"));

  /** Recruiters see everything; sourcers neither contacts nor files. */
  public static final AccessPolicy POLICY =
      (tenant, viewer) -> viewer.roles().contains(SOURCER) ? Access.STATUS_ONLY : Access.FULL;

  /** The one of that id, or the first. */
  public static Who of(String idOrEmpty) {
    return ALL.stream().filter(w -> w.id().equals(idOrEmpty)).findFirst().orElse(ALL.get(0));
  }

  /** Whether they may say who is who: not without seeing the contacts of both. */
  public boolean mayDecide() {
    return POLICY.access("", viewer()).contacts();
  }

  /** For the service. */
  public Viewer viewer() {
    return new Viewer(id, Set.of(id));
  }
}
