package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverCredentials;
import io.github.atsconnect.lever.spi.CallGate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of one tenant, and the clients to them. Safe for use by many threads. */
public final class Connections implements AutoCloseable {
  /** What stands in place of a key where there are OAuth tokens begins with it; no key does. */
  public static final String GRANT = "oauth grant ";

  private final Wiring wiring;
  private final String tenant;
  private final ConnectionStates states;
  private final Connecting connecting;
  private final Teller teller;
  private final Sessions sessions = new Sessions();

  /** Of connections with OAuth tokens. */
  private final Map<String, LeverCredentials> oauth = new ConcurrentHashMap<>();

  /** The connections of a tenant. */
  public Connections(Wiring wiring, String tenant, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.states = new ConnectionStates(wiring, tenant, audit);
    this.connecting = new Connecting(wiring, tenant, audit, states);
    this.teller = new Teller(wiring, tenant);
  }

  /** Tries what a key may do. */
  public Preflight verify(Account account) {
    return connecting.verify(account);
  }

  /** Tries, then saves; renews the connection of that name where there is one. */
  public Connection connect(Account account) {
    return fresh(connecting.connect(account));
  }

  /** Gives a connection another name, key, level or environment; its links stay. */
  public Connection edit(String id, Account account) {
    return fresh(connecting.edit(stored(id), account));
  }

  /** Renews the key of a connection that is there, else connects. */
  public Connection open(Account account) {
    return fresh(connecting.open(account));
  }

  private Connection fresh(Connection changed) {
    forget(changed.id());
    return changed;
  }

  /** How states change. */
  ConnectionStates states() {
    return states;
  }

  /** All, by name. */
  public List<Connection> all() {
    return wiring.store(tenant).read(h -> ConnectionTable.all(h, tenant)).stream()
        .map(StoredConnection::view)
        .toList();
  }

  /** The one of that name. */
  public Optional<Connection> byName(String name) {
    return wiring
        .store(tenant)
        .read(h -> ConnectionTable.byName(h, tenant, name))
        .map(StoredConnection::view);
  }

  /** Stops a connection, or lets it go on again. */
  public Connection pause(String id, boolean paused) {
    return fresh(paused ? states.pause(id) : states.resume(id));
  }

  /** Gives the key back; the links stay. */
  public Connection disconnect(String id) {
    return fresh(states.disconnect(id));
  }

  /** Lets go of the client to a connection that is gone. */
  public void forget(String id) {
    oauth.remove(id);
    sessions.retire(id);
  }

  StoredConnection stored(String id) {
    return wiring
        .store(tenant)
        .read(h -> ConnectionTable.byId(h, scope(id)))
        .orElseThrow(ConnectionStates::unknown);
  }

  Scope scope(String connection) {
    return new Scope(tenant, connection);
  }

  /** The key of a connection as it is stored. */
  public String key(String id) {
    return key(stored(id));
  }

  private String key(StoredConnection connection) {
    return wiring
        .secrets()
        .reveal(context(connection.view().id()), connection.sealedKey())
        .orElseThrow(
            () ->
                new EnrichmentException(
                    Reason.KEY_UNAVAILABLE,
                    "the API key of connection \""
                        + connection.view().name()
                        + "\" is not stored here; connect again"));
  }

  /** The account of a connection as it is stored. */
  public Account account(String id) {
    return account(stored(id));
  }

  private Account account(StoredConnection connection) {
    Connection view = connection.view();
    String key = key(connection);
    return new Account(
        view.name(),
        view.baseUrl(),
        key,
        key.startsWith(GRANT)
            ? new ConnectionTokens(wiring.store(tenant), wiring.secrets(), scope(view.id()))
            : null,
        connection.rate(),
        view.level(),
        view.confidential());
  }

  /**
   * A client of its own for a sync, to be closed: it asks for nothing any more once the connection
   * was stopped or changed, on whatever node.
   */
  LeverClient syncClient(StoredConnection connection) {
    Wanted wanted = new Wanted(scope(connection.view().id()), connection.view());
    return client(connection, () -> wanted.require(wiring.store(tenant)));
  }

  private LeverClient client(StoredConnection connection, CallGate gate) {
    Account account = account(connection);
    LeverCredentials credentials =
        account.tokens() == null
            ? wiring.clients().credentials(account)
            : oauth.computeIfAbsent(
                connection.view().id(), id -> wiring.clients().credentials(account));
    return wiring.clients().open(account, credentials, gate, teller);
  }

  /**
   * The shared client for calls that somebody waits for; to be closed, which gives it back.
   *
   * @throws EnrichmentException {@code CONNECTION_PAUSED} or {@code KEY_UNAVAILABLE} when nothing
   *     may be asked through the connection, and when there is none
   */
  Sessions.Use session(String id) {
    return session(
        wiring
            .store(tenant)
            .read(h -> Connected.byId(h, scope(id)))
            .orElseThrow(ConnectionStates::unknown));
  }

  /** The same of a connection as it was just read. */
  Sessions.Use session(Connected connected) {
    connected.requireInUse();
    return sessions.borrow(
        connected,
        () -> new Session(client(connected.stored(), () -> {}), connected, wiring.clock()));
  }

  private String context(String connection) {
    return scope(connection).keyContext();
  }

  @Override
  public void close() {
    sessions.close();
  }
}
