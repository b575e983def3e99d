package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionChange;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Permission;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The connections of one tenant, and the clients to them. Safe for use by many threads. */
public final class Connections implements AutoCloseable {
  private final Wiring wiring;
  private final String tenant;
  private final AuditLog audit;
  private final Teller teller;
  private final Sessions sessions = new Sessions();
  private final Map<String, Double> rates = new ConcurrentHashMap<>();

  /** The connections of a tenant. */
  public Connections(Wiring wiring, String tenant, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.audit = audit;
    this.teller = new Teller(wiring, tenant);
  }

  /** Tries what a key may do. */
  public Preflight verify(Account account) {
    try (LeverClient client = wiring.clients().open(account, teller)) {
      return FeatureLevels.preflight(client.permissions().probe(), now());
    } catch (LeverException e) {
      throw Failures.of(e);
    }
  }

  /** Tries, then saves; renews the connection of that name where there is one. */
  public Connection connect(Account account) {
    Optional<StoredConnection> before =
        wiring.store(tenant).read(h -> ConnectionTable.byName(h, tenant, account.name()));
    return tryAndSave(account, before);
  }

  /** Gives a connection another name, key, level or environment; its links stay. */
  public Connection edit(String id, Account account) {
    StoredConnection before = stored(id);
    Optional<Connection> namesake = byName(account.name());
    if (namesake.isPresent() && !namesake.get().id().equals(id)) {
      throw new EnrichmentException(
          Reason.NAME_TAKEN,
          "there is another connection named \"" + account.name() + "\": choose another name");
    }
    return tryAndSave(account, Optional.of(before));
  }

  private Connection tryAndSave(Account account, Optional<StoredConnection> before) {
    Preflight preflight;
    Set<String> marks;
    try (LeverClient client = wiring.clients().open(account, teller)) {
      preflight = FeatureLevels.preflight(client.permissions().probe(), now());
      String needed = io.github.atsconnect.lever.Permission.LIST_OPPORTUNITIES.label();
      if (preflight.permissions().get(needed) == Permission.REFUSED) {
        throw new EnrichmentException(
            Reason.PERMISSION_MISSING,
            "the API key lacks the permission \"" + needed + "\", without which nothing works");
      }
      TenantKey key = wiring.store(tenant).transact(audit::key);
      marks = AccountMarks.read(client, key);
    } catch (LeverException e) {
      throw Failures.of(e);
    }
    if (!AccountMarks.mayBeSame(
        before.map(StoredConnection::accountMarks).orElse(Set.of()), marks)) {
      throw new EnrichmentException(
          Reason.ACCOUNT_DIFFERS,
          "the key belongs to another account than connection \""
              + before.orElseThrow().view().name()
              + "\": its links would be wrong. Connect the account under a name of its own, or"
              + " remove this connection first");
    }
    return save(account, preflight, standing(preflight, account.level()), marks, before);
  }

  /** Renews the key of a connection that is there, else connects. */
  public Connection open(Account account) {
    Optional<StoredConnection> there =
        wiring.store(tenant).read(h -> ConnectionTable.byName(h, tenant, account.name()));
    if (there.isEmpty()) {
      return connect(account);
    }
    Connection c = there.get().view();
    Standing standing =
        c.state() == ConnectionState.DISCONNECTED
            ? standing(c.preflight(), account.level())
            : new Standing(c.state(), c.reasonOrNull());
    return save(account, c.preflight(), standing, there.get().accountMarks(), there);
  }

  private record Standing(ConnectionState state, @Nullable String reason) {}

  private static Standing standing(Preflight preflight, FeatureLevel level) {
    List<String> missing = preflight.missing().getOrDefault(level, List.of());
    return missing.isEmpty()
        ? new Standing(ConnectionState.CONNECTED, null)
        : new Standing(
            ConnectionState.NEEDS_ATTENTION,
            "the API key lacks: " + PermissionCosts.words(missing));
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

  /** Stops the syncs of a connection, or lets them run again. */
  public Connection pause(String id, boolean paused) {
    Connection c = stored(id).view();
    Standing next =
        paused
            ? new Standing(ConnectionState.PAUSED, null)
            : c.state() == ConnectionState.PAUSED
                ? standing(c.preflight(), c.level())
                : new Standing(c.state(), c.reasonOrNull());
    wiring
        .store(tenant)
        .write(
            h -> {
              ConnectionTable.state(
                  h, scope(id), next.state(), next.reason(), wiring.clock().millis());
              audit.add(
                  h, paused ? "connection.paused" : "connection.resumed", id, next.state().name());
            });
    changed(id, c.state(), next.state(), paused ? "paused" : "resumed");
    return stored(id).view();
  }

  /** Gives the key back; the links stay. */
  public Connection disconnect(String id) {
    ConnectionState before = stored(id).view().state();
    wiring
        .store(tenant)
        .write(
            h -> {
              ConnectionTable.forgetKey(h, scope(id));
              ConnectionTable.state(
                  h, scope(id), ConnectionState.DISCONNECTED, null, wiring.clock().millis());
              audit.add(h, "connection.disconnected", id, ConnectionState.DISCONNECTED.name());
            });
    wiring.secrets().forget(context(id));
    forget(id);
    changed(id, before, ConnectionState.DISCONNECTED, "disconnected");
    return stored(id).view();
  }

  /** Lets go of the client to a connection that is gone. */
  public void forget(String id) {
    rates.remove(id);
    sessions.retire(id);
  }

  StoredConnection stored(String id) {
    return wiring
        .store(tenant)
        .read(h -> ConnectionTable.byId(h, scope(id)))
        .orElseThrow(Connections::unknown);
  }

  private static EnrichmentException unknown() {
    return new EnrichmentException(
        Reason.CONNECTION_UNKNOWN, "there is no such connection in this tenant");
  }

  Scope scope(String connection) {
    return new Scope(tenant, connection);
  }

  /**
   * Puts a connection into a state.
   *
   * @param code why, for the listener
   * @param reason why, for people; null where nobody has to do anything
   */
  void state(String id, ConnectionState state, String code, @Nullable String reason) {
    ConnectionState before = stored(id).view().state();
    wiring
        .store(tenant)
        .write(h -> ConnectionTable.state(h, scope(id), state, reason, wiring.clock().millis()));
    changed(id, before, state, code);
  }

  private void changed(String id, @Nullable ConnectionState from, ConnectionState to, String why) {
    if (from != to) {
      teller.tell((l, t) -> l.onConnection(t, new ConnectionChange(id, from, to, why)));
    }
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

  /** Requests a second that a connection was given, 0 for the client's default. */
  public double rate(String id) {
    return rates.getOrDefault(id, 0.0);
  }

  /** A client of its own, to be closed. */
  LeverClient client(StoredConnection connection) {
    String id = connection.view().id();
    return wiring
        .clients()
        .open(
            new Account(
                connection.view().name(),
                connection.view().baseUrl(),
                key(connection),
                rate(id),
                connection.view().level(),
                connection.view().confidential()),
            teller);
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
            .orElseThrow(Connections::unknown));
  }

  /** The same of a connection as it was just read. */
  Sessions.Use session(Connected connected) {
    connected.requireInUse();
    return sessions.borrow(
        connected, () -> new Session(client(connected.stored()), connected, wiring.clock()));
  }

  private Connection save(
      Account account,
      Preflight preflight,
      Standing standing,
      Set<String> marks,
      Optional<StoredConnection> before) {
    String id = before.map(c -> c.view().id()).orElseGet(() -> UUID.randomUUID().toString());
    boolean same = before.map(c -> c.view().state() == standing.state()).orElse(false);
    Connection saved =
        new Connection(
            id,
            account.name(),
            account.baseUrl(),
            account.level(),
            account.confidential(),
            standing.state(),
            standing.reason(),
            same ? before.orElseThrow().view().since() : now(),
            account.keyHint(),
            preflight,
            before.map(c -> c.view().syncedAtOrNull()).orElse(null));
    wiring
        .store(tenant)
        .write(
            h -> {
              ConnectionTable.save(
                  h, tenant, saved, wiring.secrets().protect(context(id), account.apiKey()), marks);
              audit.add(
                  h,
                  before.isPresent() ? "connection.renewed" : "connection.created",
                  id,
                  standing.state().name());
            });
    forget(saved.id());
    rates.put(saved.id(), account.requestsPerSecond());
    // Last: who is told may sync at once.
    changed(
        id,
        before.map(c -> c.view().state()).orElse(null),
        saved.state(),
        before.isPresent() ? "renewed" : "created");
    return saved;
  }

  /** As exact as it is kept. */
  private Instant now() {
    return Instant.ofEpochMilli(wiring.clock().millis());
  }

  private String context(String connection) {
    return scope(connection).keyContext();
  }

  @Override
  public void close() {
    sessions.close();
  }
}
