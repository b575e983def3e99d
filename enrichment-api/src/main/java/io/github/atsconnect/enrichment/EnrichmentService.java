package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.model.AuditCheck;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Badge;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Enrichment;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.matching.model.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one customer's ATS knows of the host's profiles. Every call is of one tenant; a host with
 * many customers gets a handle for each from {@link EnrichmentTenants}.
 *
 * <p>Safe for use by many threads. All methods that reach for the ATS or the store may throw {@link
 * EnrichmentException}.
 */
public interface EnrichmentService extends AutoCloseable {

  /** Starts a service: profiles and storage are needed, all else has a default. */
  static EnrichmentServiceBuilder builder() {
    return new EnrichmentServiceBuilder();
  }

  /** The customer that this handle is of. */
  String tenant();

  /** Tries what a key may do; saves nothing. */
  Preflight verify(LeverAccount account);

  /**
   * Tries what a key may do and, if it can list candidates, saves the connection. An account with
   * the name of an existing connection renews that one: its links stay.
   *
   * @throws EnrichmentException with {@code KEY_REFUSED} or {@code PERMISSION_MISSING}: nothing was
   *     saved
   */
  Connection connect(LeverAccount account);

  /**
   * Takes up the connection of that name with the given key, without trying it; connects when there
   * is none yet. For hosts that do not let us keep the key.
   */
  Connection open(LeverAccount account);

  /** The customer's connections, by name. */
  List<Connection> connections();

  /** The connection of that name. */
  Optional<Connection> connection(String name);

  /** Syncs with {@link SyncOptions#defaults()}. */
  default SyncReport sync(Connection connection) {
    return sync(connection, SyncOptions.defaults());
  }

  /**
   * Matches the account's candidates with the profiles and keeps the links. Blocks until done. An
   * interrupted or failed sync is taken up where it stood. Interrupting the thread cancels.
   */
  SyncReport sync(Connection connection, SyncOptions options);

  /** What the ATS knows of a profile, read live where a link holds. Never null, never partial. */
  Enrichment enrich(Person profile);

  /**
   * What is known of each profile without asking the ATS; profiles that no link holds for are
   * absent.
   */
  Map<String, Badge> badges(Collection<String> profileIds);

  /** All links, by profile. Read in pieces while the stream is consumed; needs no closing. */
  Stream<Link> links();

  /** The links of a profile, in any state. */
  List<Link> links(String profileId);

  /** A person says that the contact is the profile; outranks the matcher for ever after. */
  Link confirm(String profileId, String contactId);

  /** A person says that the contact is not the profile; outranks the matcher for ever after. */
  Link reject(String profileId, String contactId);

  /** Lets no sync run until it is resumed; links go on answering. */
  Connection pause(Connection connection);

  /** Lets syncs run again. */
  Connection resume(Connection connection);

  /** Deletes a connection with its links, its key and all that its syncs kept. */
  PurgeReceipt remove(Connection connection);

  /**
   * Deletes all that is kept of a person of the ATS. The next syncs leave the person out, counted
   * as {@code erased}.
   */
  PurgeReceipt eraseContact(String contactId);

  /**
   * Deletes the links of a profile and what is kept of the contacts that hold them. Nobody is
   * linked to the profile again, nor are these contacts linked to anybody. Where {@link Secrets}
   * are kept encrypted, candidates with an email of the profile are left out too, also under a new
   * id.
   */
  PurgeReceipt eraseProfile(Person profile);

  /** Deletes everything of this tenant, its audit log included. */
  PurgeReceipt eraseTenant();

  /**
   * The audit log, oldest first.
   *
   * @param afterSequence entries after this one; 0 for all
   * @param limit most entries, at least 1
   */
  List<AuditEntry> audit(long afterSequence, int limit);

  /** Looks whether the audit log is whole. */
  AuditCheck verifyAudit();

  /** Closes the storage, for all tenants. */
  @Override
  void close();
}
