package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionChange;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.FeatureLevel;
import io.github.atsconnect.enrichment.model.Preflight;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Changes the states of a tenant's connections. Each change reads, decides and writes in one
 * transaction, so none is lost to another that comes at the same time: what somebody stopped stays
 * stopped, whatever a sync or an edit under way comes to. Safe for use by many threads.
 */
final class ConnectionStates {
  private final Wiring wiring;
  private final String tenant;
  private final AuditLog audit;
  private final Teller teller;

  ConnectionStates(Wiring wiring, String tenant, AuditLog audit) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.audit = audit;
    this.teller = new Teller(wiring, tenant);
  }

  /** How a connection stands, and why. */
  record StateWithReason(ConnectionState state, @Nullable String reason) {}

  /** How a connection stands by what its key may do. */
  static StateWithReason byPermissions(Preflight preflight, FeatureLevel level) {
    List<String> missing = preflight.missing().getOrDefault(level, List.of());
    return missing.isEmpty()
        ? new StateWithReason(ConnectionState.CONNECTED, null)
        : new StateWithReason(
            ConnectionState.NEEDS_ATTENTION,
            "the API key lacks: " + PermissionCosts.words(missing));
  }

  /** Pauses; a connection that was disconnected stays so. */
  Connection pause(String id) {
    return change(
        id,
        "connection.paused",
        "paused",
        c ->
            c.view().state() == ConnectionState.DISCONNECTED
                ? standing(c)
                : new StateWithReason(ConnectionState.PAUSED, null));
  }

  /** Ends a pause; whatever is not paused stays as it is. */
  Connection resume(String id) {
    return change(
        id,
        "connection.resumed",
        "resumed",
        c ->
            c.view().state() == ConnectionState.PAUSED
                ? byPermissions(c.view().preflight(), c.view().level())
                : standing(c));
  }

  /** Disconnects: the key goes with the state, the links stay. */
  Connection disconnect(String id) {
    return change(
        id,
        "connection.disconnected",
        "disconnected",
        c -> new StateWithReason(ConnectionState.DISCONNECTED, null));
  }

  /**
   * Notes that a sync found something for somebody to do; not of a connection that was stopped or
   * given another key since the sync read it.
   *
   * @param seen the connection as the sync read it
   * @param code why, for the listener
   * @param reason why, for people
   */
  void needsAttention(StoredConnection seen, String code, String reason) {
    afterSync(seen, code, new StateWithReason(ConnectionState.NEEDS_ATTENTION, reason));
  }

  /** Notes that a sync ended well; not of a connection that was stopped or changed since. */
  void isWell(StoredConnection seen, String code) {
    afterSync(seen, code, new StateWithReason(ConnectionState.CONNECTED, null));
  }

  private void afterSync(StoredConnection seen, String code, StateWithReason next) {
    Scope scope = new Scope(tenant, seen.view().id());
    wiring
        .store(tenant)
        .write(
            h ->
                ConnectionTable.byId(h, scope)
                    .filter(c -> !c.view().state().isStopped() && c.isDefinedAs(seen))
                    .ifPresent(c -> put(h, c, next, code)));
  }

  private Connection change(
      String id, String action, String code, Function<StoredConnection, StateWithReason> rule) {
    Scope scope = new Scope(tenant, id);
    return wiring
        .store(tenant)
        .transact(
            h -> {
              StoredConnection before = require(h, scope);
              StateWithReason next = rule.apply(before);
              if (next.state() == ConnectionState.DISCONNECTED
                  && before.view().state() != ConnectionState.DISCONNECTED) {
                ConnectionTable.forgetKey(h, scope);
                OAuthTable.delete(h, scope);
                h.afterCommit(
                    () -> {
                      wiring.secrets().forget(scope.keyContext());
                      wiring.secrets().forget(scope.oauthContext());
                    });
              }
              put(h, before, next, code);
              audit.add(h, action, id, next.state().name());
              return require(h, scope).view();
            });
  }

  private void put(Handle h, StoredConnection before, StateWithReason next, String code) {
    String id = before.view().id();
    ConnectionTable.state(
        h, new Scope(tenant, id), next.state(), next.reason(), wiring.clock().millis());
    tellLater(h, id, before.view().state(), next.state(), code);
  }

  /** Tells the listener once it is committed: who is told may act at once. */
  void tellLater(
      Handle h, String id, @Nullable ConnectionState from, ConnectionState to, String code) {
    if (from != to) {
      h.afterCommit(
          () -> teller.tell((l, t) -> l.onConnection(t, new ConnectionChange(id, from, to, code))));
    }
  }

  private static StateWithReason standing(StoredConnection c) {
    return new StateWithReason(c.view().state(), c.view().reasonOrNull());
  }

  /** The connection as it is now, in a transaction. */
  static StoredConnection require(Handle h, Scope scope) {
    return ConnectionTable.byId(h, scope).orElseThrow(ConnectionStates::unknown);
  }

  static EnrichmentException unknown() {
    return new EnrichmentException(
        Reason.CONNECTION_UNKNOWN, "there is no such connection in this tenant");
  }
}
