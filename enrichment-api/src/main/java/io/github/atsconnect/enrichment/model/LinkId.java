package io.github.atsconnect.enrichment.model;

/**
 * Which profile and which contact a verdict is about. The same contact id may be known through two
 * connections.
 *
 * @param profileId id in the host's profile store, not blank
 * @param connectionId the connection that the contact belongs to, not blank
 * @param contactId the person's id in the ATS, not blank
 */
public record LinkId(String profileId, String connectionId, String contactId) {

  /**
   * Checks the ids.
   *
   * @throws IllegalArgumentException when one is blank
   */
  public LinkId {
    if (profileId.isBlank() || connectionId.isBlank() || contactId.isBlank()) {
      throw new IllegalArgumentException(
          "a link is named by a profile, a connection and a contact, none of them blank");
    }
  }
}
