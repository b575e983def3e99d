package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkId;
import io.github.atsconnect.enrichment.model.Viewer;
import java.util.Optional;

/**
 * Records what people say of links, and takes it back. Part of {@link EnrichmentService}; safe for
 * use by many threads.
 */
public interface LinkVerdicts {

  /**
   * {@return the link as it stands now} A person says that the contact is the profile, which
   * outranks the matcher until it is withdrawn, through any sync and merge.
   *
   * @param link one of those of a profile, or of any profile and contact that exist
   * @throws EnrichmentException with {@code GONE} when the profile or the contact does not exist,
   *     was erased, or must not be seen; {@code CONNECTION_UNKNOWN}
   */
  Link confirm(LinkId link);

  /**
   * {@return the link as it stands now} The same, with who said it for the audit log.
   *
   * @param link as above
   * @param viewer who says it, as the host knows them
   */
  Link confirm(LinkId link, Viewer viewer);

  /**
   * {@return the link as it stands now} The same for the only connection that it can be of.
   *
   * @param profileId the host's id of the profile
   * @param contactId the ATS's id of the person
   * @throws EnrichmentException with {@code CONNECTION_UNKNOWN} when it may be of several
   */
  default Link confirm(String profileId, String contactId) {
    return confirm(linkOf(profileId, contactId));
  }

  /**
   * {@return the link as it stands now} The same, with who said it for the audit log.
   *
   * @param profileId the host's id of the profile
   * @param contactId the ATS's id of the person
   * @param viewer who says it, as the host knows them
   * @throws EnrichmentException with {@code GONE} when there is no such link, or it must not be
   *     seen by this viewer
   */
  default Link confirm(String profileId, String contactId, Viewer viewer) {
    return confirm(linkOf(profileId, contactId), viewer);
  }

  /**
   * {@return the link as it stands now} A person says that the contact is not the profile, which
   * outranks the matcher until it is withdrawn, through any sync and merge.
   *
   * @param link as for {@link #confirm(LinkId)}
   * @throws EnrichmentException as {@link #confirm(LinkId)}
   */
  Link reject(LinkId link);

  /**
   * {@return the link as it stands now} The same, with who said it for the audit log.
   *
   * @param link as for {@link #confirm(LinkId)}
   * @param viewer who says it, as the host knows them
   */
  Link reject(LinkId link, Viewer viewer);

  /**
   * {@return the link as it stands now} The same for the only connection that it can be of.
   *
   * @param profileId the host's id of the profile
   * @param contactId the ATS's id of the person
   * @throws EnrichmentException with {@code CONNECTION_UNKNOWN} when it may be of several
   */
  default Link reject(String profileId, String contactId) {
    return reject(linkOf(profileId, contactId));
  }

  /**
   * {@return the link as it stands now} The same, with who said it for the audit log.
   *
   * @param profileId the host's id of the profile
   * @param contactId the ATS's id of the person
   * @param viewer who says it, as the host knows them
   */
  default Link reject(String profileId, String contactId, Viewer viewer) {
    return reject(linkOf(profileId, contactId), viewer);
  }

  /**
   * Takes back that a link was confirmed or rejected: the matcher's own verdict holds again where
   * there is one, and the next sync decides anew.
   *
   * @param link one that was confirmed or rejected
   * @return the link as it stands now; empty when none is left
   * @throws EnrichmentException with {@code GONE} when there is nothing to take back
   */
  Optional<Link> withdraw(LinkId link);

  /**
   * The same, with who said it for the audit log.
   *
   * @param link one that was confirmed or rejected
   * @param viewer who says it, as the host knows them
   * @return the link as it stands now; empty when none is left
   * @throws EnrichmentException with {@code GONE} when there is nothing to take back
   */
  Optional<Link> withdraw(LinkId link, Viewer viewer);

  /**
   * {@return the link of a profile and a contact, whether it is there yet or not}
   *
   * @param profileId the host's id of the profile
   * @param contactId the ATS's id of the person
   * @throws EnrichmentException with {@code CONNECTION_UNKNOWN} when it may be of several
   *     connections, or of none
   */
  LinkId linkOf(String profileId, String contactId);
}
