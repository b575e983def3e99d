package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.model.AuditCheck;
import io.github.atsconnect.enrichment.model.AuditEntry;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Health;
import io.github.atsconnect.enrichment.model.Link;
import io.github.atsconnect.enrichment.model.LinkEvent;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.enrichment.model.PurgeReceipt;
import io.github.atsconnect.enrichment.model.Review;
import io.github.atsconnect.enrichment.model.SyncReport;
import io.github.atsconnect.enrichment.model.Viewer;
import io.github.atsconnect.enrichment.model.WebhookOutcome;
import io.github.atsconnect.enrichment.spi.AccessPolicy;
import io.github.atsconnect.matching.model.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one customer's ATS knows of the host's profiles. Every call is of one tenant; a host with
 * many customers gets a handle for each from {@link EnrichmentTenants}.
 *
 * <p>Safe for use by many threads. All methods that reach for the ATS or the store may throw {@link
 * EnrichmentException}. What the host's own parts throw ({@link
 * io.github.atsconnect.enrichment.spi.ProfileStore}, {@link AccessPolicy}, {@link Secrets}, the
 * clock) goes to the caller as it is; only what a listener throws is logged and ignored.
 */
public interface EnrichmentService extends ProfileAnswers, LinkVerdicts, AutoCloseable {

  /** {@return a builder with the defaults: only profiles and storage are needed} */
  static EnrichmentServiceBuilder builder() {
    return new EnrichmentServiceBuilder();
  }

  /** {@return the customer that this handle is of} */
  String tenant();

  /**
   * Tries what a key may do; saves nothing.
   *
   * @param account where the account is and what opens it
   * @return what the key may do, what each missing permission costs, and whether it works at all
   */
  Preflight verify(LeverAccount account);

  /**
   * Tries what a key may do and, if it can list candidates, saves the connection. An account with
   * the name of an existing connection renews that one: its links stay.
   *
   * @param account where the account is and what opens it
   * @return the connection as it was saved
   * @throws EnrichmentException with {@code KEY_REFUSED}, {@code PERMISSION_MISSING} or {@code
   *     ACCOUNT_DIFFERS}: nothing was saved
   */
  Connection connect(LeverAccount account);

  /**
   * Takes up the connection of that name with the given key, without trying it; connects when there
   * is none yet. For hosts that do not let us keep the key.
   *
   * @param account where the account is and what opens it
   * @return the connection
   */
  Connection open(LeverAccount account);

  /** {@return the customer's connections, by name} */
  List<Connection> connections();

  /**
   * {@return the connection of that name}
   *
   * @param name the host's name for the connection
   */
  Optional<Connection> connection(String name);

  /**
   * Syncs with {@link SyncOptions#defaults()}.
   *
   * @param connection one of this customer's connections
   * @return what was read, linked and withdrawn
   */
  default SyncReport sync(Connection connection) {
    return sync(connection, SyncOptions.defaults());
  }

  /**
   * Matches the account's candidates with the profiles and keeps the links. Blocks until done. An
   * interrupted or failed sync is taken up where it stood. Interrupting the thread cancels.
   *
   * @param connection one of this customer's connections
   * @param options how much is listed and read
   * @return what was read, linked and withdrawn, with the proof that the evidence was dropped
   */
  SyncReport sync(Connection connection, SyncOptions options);

  /**
   * Discards a sync that was interrupted, or runs, so that the next one begins anew: for one that
   * cannot go on. Links stay as they are. Audited.
   *
   * @param connection one of this customer's connections
   * @return whether there was one
   */
  boolean discardSync(Connection connection);

  /**
   * {@return all links, by profile} Read in pieces while the stream is consumed; needs no closing.
   */
  Stream<Link> links();

  /**
   * {@return the links of a profile, in any state}
   *
   * @param profileId the host's id of the profile
   */
  List<Link> links(String profileId);

  /**
   * {@return the same without what the viewer must not know of: candidates who are confidential}
   *
   * @param profileId the host's id of the profile
   * @param viewer who looks, as the host knows them
   */
  List<Link> links(String profileId, Viewer viewer);

  /**
   * {@return what became of the links of a profile, oldest first}
   *
   * @param profileId the host's id of the profile
   */
  List<LinkEvent> history(String profileId);

  /**
   * {@return the same without what the viewer must not know of: candidates who are confidential}
   *
   * @param profileId the host's id of the profile
   * @param viewer who looks, as the host knows them
   */
  List<LinkEvent> history(String profileId, Viewer viewer);

  /**
   * {@return links that a person should look at, the likeliest first}
   *
   * @param limit most links, at least 1
   * @throws IllegalArgumentException when the limit is less than 1
   */
  List<Link> reviewQueue(int limit);

  /**
   * {@return the same without what the viewer must not know of: candidates who are confidential}
   *
   * @param limit most links, at least 1
   * @param viewer who looks, as the host knows them
   * @throws IllegalArgumentException when the limit is less than 1
   */
  List<Link> reviewQueue(int limit, Viewer viewer);

  /**
   * Compares the two sides of a link anew, reading the candidate from the ATS.
   *
   * @param profileId the host's id of the profile
   * @param contactId the ATS's id of the person
   * @return both sides with the reasons for and against
   * @throws EnrichmentException with {@code GONE} when either side is not there any more
   */
  Review review(String profileId, String contactId);

  /**
   * The same as far as the viewer may see it, noted in the audit log. Who may not see contacts sees
   * that addresses agree or differ and what that weighs, not the addresses; who may not see files
   * is shown what the ATS says without the résumé, which may be less sure.
   *
   * @param profileId the host's id of the profile
   * @param contactId the ATS's id of the person
   * @param viewer who looks, as the host knows them
   * @return both sides as far as the viewer may see them, and the reasons
   * @throws EnrichmentException with {@code GONE} when either side is not there any more, or is
   *     confidential and the viewer must not know of it
   */
  Review review(String profileId, String contactId, Viewer viewer);

  /**
   * Gives a connection another name, key, level or environment, after trying it as {@link #connect}
   * does. Its links stay. {@link LeverAccount#of(Connection)} keeps the key.
   *
   * @param connection one of this customer's connections
   * @param account the new name, key, level and environment
   * @return the connection as it stands now
   * @throws EnrichmentException with {@code ACCOUNT_DIFFERS} when the key is of another account,
   *     {@code NAME_TAKEN} when another connection has the name, {@code KEY_UNAVAILABLE} when the
   *     key is to be kept and is not stored here, and as {@link #connect}: nothing was changed
   */
  Connection edit(Connection connection, LeverAccount account);

  /**
   * Gives the key back: it is deleted, links stay and show what the last sync knew. {@link
   * #connect} with the same name takes the connection up again.
   *
   * @param connection one of this customer's connections
   * @return the connection as it stands now
   */
  Connection disconnect(Connection connection);

  /**
   * Accepts webhooks that are signed so; several of one connection may hold.
   *
   * @param connection one of this customer's connections
   * @param signingToken the secret that the ATS shows when a webhook is made; blanks and line
   *     breaks around it are left out
   * @throws IllegalArgumentException when it is blank, or has a blank or line break within
   */
  void trustWebhooks(Connection connection, String signingToken);

  /**
   * Accepts no more webhooks of the connection.
   *
   * @param connection one of this customer's connections
   */
  void distrustWebhooks(Connection connection);

  /**
   * Takes a webhook's delivery: checks its signature and age, and notes whom it is about. Makes no
   * call to the ATS, so that it can be answered at once; the person is then read again in the
   * background, by {@link #processWebhooks()} or by the next sync. Never throws for what is in the
   * body. What is told to be taken is in the store, and waits there until it is dealt with.
   *
   * @param body the request's body as it came
   * @return what became of it, why, and the status to answer with
   * @throws EnrichmentException with {@code STORAGE} when it could not be kept: answer with 503,
   *     and the ATS sends it again
   */
  WebhookOutcome handleWebhook(byte[] body);

  /**
   * Reads people of webhooks again, now. What fails for one connection is told by {@link
   * io.github.atsconnect.enrichment.spi.EnrichmentListener#onSyncFailed} and {@link #health()}, and
   * the others are read all the same; so are the other people of a connection when one cannot be
   * read. Of a connection that is paused or disconnected nobody is read, and everybody waits.
   *
   * @return how many deliveries were dealt with
   * @throws EnrichmentException what failed, where only one connection has anybody waiting and
   *     nobody could be read
   */
  int processWebhooks();

  /** {@return how many people wait to be read again because of webhooks} */
  long waitingWebhooks();

  /**
   * Lets nothing be asked through a connection until it is resumed: no sync runs, and what is shown
   * is what the last one knew, on every node from the next call on.
   *
   * @param connection one of this customer's connections
   * @return the connection as it stands now
   */
  Connection pause(Connection connection);

  /**
   * Lets syncs run again.
   *
   * @param connection one of this customer's connections
   * @return the connection as it stands now
   */
  Connection resume(Connection connection);

  /**
   * Deletes a connection with its links, its key and all that its syncs kept.
   *
   * @param connection one of this customer's connections
   * @return what was deleted, bound into the audit log
   */
  PurgeReceipt remove(Connection connection);

  /**
   * Deletes all that is kept of a person of the ATS. The next syncs leave the person out, counted
   * as {@code erased}.
   *
   * @param contactId the ATS's id of the person
   * @return what was deleted
   */
  PurgeReceipt eraseContact(String contactId);

  /**
   * Deletes the links of a profile and what is kept of the contacts that hold them. Nobody is
   * linked to the profile again, nor are these contacts linked to anybody. Where {@link Secrets}
   * are kept encrypted, candidates with an email of the profile are left out too, also under a new
   * id.
   *
   * @param profile a profile of the host's, with as much evidence as there is
   * @return what was deleted
   */
  PurgeReceipt eraseProfile(Person profile);

  /**
   * Deletes the links of people of whom the ATS has shown nothing for as long as the service keeps
   * links ({@link EnrichmentServiceBuilder#retention}): it has not changed them, and no sync has
   * seen them. Run it daily; the ready-made scheduling does.
   *
   * @return what was deleted
   */
  PurgeReceipt purge();

  /** {@return what was deleted} Everything of this tenant goes, its audit log included. */
  PurgeReceipt eraseTenant();

  /**
   * {@return the audit log, oldest first}
   *
   * @param afterSequence entries after this one; 0 for all
   * @param limit most entries, at least 1
   */
  List<AuditEntry> audit(long afterSequence, int limit);

  /** {@return whether the audit log is whole, or the first entry that is not} */
  AuditCheck verifyAudit();

  /**
   * Seals all secrets of the tenant anew, with the current key of the host's {@link
   * io.github.atsconnect.enrichment.spi.KeyProvider}: all of them, or none.
   *
   * @return how many secrets were sealed anew
   * @throws EnrichmentException with {@code KEY_UNAVAILABLE} when one of them cannot be decrypted
   */
  int rotateKeys();

  /** {@return how the service stands, from the store alone} Never throws. */
  Health health();

  /**
   * Closes a service that was made for one customer ({@link EnrichmentServiceBuilder#build}), with
   * its storage. A handle from {@link EnrichmentTenants} has nothing to close: there it does
   * nothing. After a service was closed, its methods throw {@link EnrichmentException} with {@code
   * CLOSED}.
   */
  @Override
  void close();
}
