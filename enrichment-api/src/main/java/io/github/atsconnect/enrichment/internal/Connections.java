package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Permission;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The connections of one tenant, and the clients to them. Safe for use by many threads. */
public final class Connections implements AutoCloseable {
  private final Wiring wiring;
  private final String tenant;
  private final AuditLog audit;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final Map<String, Double> rates = new ConcurrentHashMap<>();

  /** The connections of a tenant. */
  public Connections(Wiring wiring, String tenant, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.audit = audit;
  }

  /** Tries what a key may do. */
  public Preflight verify(Account account) {
    try (LeverClient client = wiring.clients().open(account)) {
      return FeatureLevels.preflight(client.permissions().probe(), wiring.clock().instant());
    } catch (LeverException e) {
      throw Failures.of(e);
    }
  }

  /** Tries, then saves. */
  public Connection connect(Account account) {
    Preflight preflight = verify(account);
    String needed = io.github.atsconnect.lever.Permission.LIST_OPPORTUNITIES.label();
    if (preflight.permissions().get(needed) == Permission.REFUSED) {
      throw new EnrichmentException(
          Reason.PERMISSION_MISSING,
          "the API key lacks the permission \"" + needed + "\", without which nothing works");
    }
    List<String> missing = preflight.missing().getOrDefault(FeatureLevel.STATUS, List.of());
    return save(
        account,
        preflight,
        missing.isEmpty() ? ConnectionState.CONNECTED : ConnectionState.NEEDS_ATTENTION,
        missing.isEmpty() ? null : "the API key lacks: " + String.join(", ", missing));
  }

  /** Renews the key of a connection that is there, else connects. */
  public Connection open(Account account) {
    Optional<Connection> there = byName(account.name());
    if (there.isEmpty()) {
      return connect(account);
    }
    Connection c = there.get();
    return save(account, c.preflight(), c.state(), c.reasonOrNull());
  }

  /** All, by name. */
  public List<Connection> all() {
    return wiring.database().read(h -> ConnectionTable.all(h, tenant)).stream()
        .map(StoredConnection::view)
        .toList();
  }

  /** The one of that name. */
  public Optional<Connection> byName(String name) {
    return wiring
        .database()
        .read(h -> ConnectionTable.byName(h, tenant, name))
        .map(StoredConnection::view);
  }

  /** Stops the syncs of a connection, or lets them run again. */
  public Connection pause(String id, boolean paused) {
    stored(id);
    wiring
        .database()
        .write(
            h -> {
              ConnectionState state = paused ? ConnectionState.PAUSED : ConnectionState.CONNECTED;
              ConnectionTable.state(h, scope(id), state, null, wiring.clock().millis());
              audit.add(h, paused ? "connection.paused" : "connection.resumed", id, state.name());
            });
    return stored(id).view();
  }

  /** Lets go of the client to a connection that is gone. */
  public void forget(String id) {
    rates.remove(id);
    Session old = sessions.remove(id);
    if (old != null) {
      old.close();
    }
  }

  StoredConnection stored(String id) {
    return wiring
        .database()
        .read(h -> ConnectionTable.byId(h, scope(id)))
        .orElseThrow(
            () ->
                new EnrichmentException(
                    Reason.CONNECTION_UNKNOWN, "there is no such connection in this tenant"));
  }

  Scope scope(String connection) {
    return new Scope(tenant, connection);
  }

  void state(String id, ConnectionState state, @Nullable String reason) {
    wiring
        .database()
        .write(h -> ConnectionTable.state(h, scope(id), state, reason, wiring.clock().millis()));
  }

  /** A client of its own, to be closed. */
  LeverClient client(StoredConnection connection) {
    String id = connection.view().id();
    String key =
        wiring
            .secrets()
            .reveal(context(id), connection.sealedKey())
            .orElseThrow(
                () ->
                    new EnrichmentException(
                        Reason.KEY_UNAVAILABLE,
                        "the API key of connection \""
                            + connection.view().name()
                            + "\" is not stored here; connect again"));
    return wiring
        .clients()
        .open(
            new Account(
                connection.view().name(),
                connection.view().baseUrl(),
                key,
                rates.getOrDefault(id, 0.0)));
  }

  /** The shared client for calls that somebody waits for. */
  Session session(String id) {
    return sessions.computeIfAbsent(id, i -> new Session(client(stored(i)), wiring.clock()));
  }

  private Connection save(
      Account account, Preflight preflight, ConnectionState state, @Nullable String reason) {
    Connection saved =
        wiring
            .database()
            .transact(
                h -> {
                  Optional<StoredConnection> before =
                      ConnectionTable.byName(h, tenant, account.name());
                  String id =
                      before.map(c -> c.view().id()).orElseGet(() -> UUID.randomUUID().toString());
                  boolean same = before.map(c -> c.view().state() == state).orElse(false);
                  Connection c =
                      new Connection(
                          id,
                          account.name(),
                          account.baseUrl(),
                          state,
                          reason,
                          same ? before.orElseThrow().view().since() : wiring.clock().instant(),
                          account.keyHint(),
                          preflight);
                  ConnectionTable.save(
                      h, tenant, c, wiring.secrets().protect(context(id), account.apiKey()));
                  audit.add(
                      h,
                      before.isPresent() ? "connection.renewed" : "connection.created",
                      id,
                      state.name());
                  return c;
                });
    forget(saved.id());
    rates.put(saved.id(), account.requestsPerSecond());
    return saved;
  }

  private String context(String connection) {
    return tenant + "/" + connection;
  }

  @Override
  public void close() {
    sessions.values().forEach(Session::close);
    sessions.clear();
  }
}
