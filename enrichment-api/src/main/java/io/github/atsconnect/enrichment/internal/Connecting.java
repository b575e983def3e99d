package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.internal.ConnectionStates.StateWithReason;
import io.github.atsconnect.enrichment.model.Connection;
import io.github.atsconnect.enrichment.model.ConnectionState;
import io.github.atsconnect.enrichment.model.Permission;
import io.github.atsconnect.enrichment.model.Preflight;
import io.github.atsconnect.lever.LeverClient;
import io.github.atsconnect.lever.LeverException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Makes and changes connections: tries the key first, then reads what is there, decides and writes
 * in one transaction. What was removed while the key was tried stays removed, and what was stopped
 * stays stopped. Safe for use by many threads.
 */
final class Connecting {
  private final Wiring wiring;
  private final String tenant;
  private final AuditLog audit;
  private final ConnectionStates states;
  private final Teller teller;
  private final RecentProbes probes;

  Connecting(Wiring wiring, String tenant, AuditLog audit, ConnectionStates states) {
    this.wiring = wiring;
    this.tenant = tenant;
    this.audit = audit;
    this.states = states;
    this.teller = new Teller(wiring, tenant);
    this.probes = new RecentProbes(wiring.clock());
  }

  /** Tries what a key may do. */
  Preflight verify(Account account) {
    TenantKey key = wiring.store(tenant).transact(audit::key);
    try (LeverClient client = wiring.clients().open(account, teller)) {
      Preflight found = FeatureLevels.preflight(client.permissions().probe(), now());
      probes.remember(key, account, found);
      return found;
    } catch (LeverException e) {
      throw Failures.of(e);
    }
  }

  /** Tries, then saves; renews the connection of that name where there is one. */
  Connection connect(Account account) {
    Optional<StoredConnection> before = byName(account.name());
    Tried tried = tryOut(account);
    return save(
        account,
        h -> {
          Optional<StoredConnection> there = ConnectionTable.byName(h, tenant, account.name());
          before.ifPresent(b -> requireStillThere(b, there));
          return there;
        },
        tried);
  }

  /** Gives a connection another name, key, level or environment; its links stay. */
  Connection edit(StoredConnection before, Account account) {
    Scope scope = new Scope(tenant, before.view().id());
    wiring
        .store(tenant)
        .read(
            h -> {
              requireFree(h, account.name(), before);
              return true;
            });
    Tried tried = tryOut(account);
    return save(
        account,
        h -> {
          StoredConnection there = ConnectionStates.require(h, scope);
          if (!there.isDefinedAs(before)) {
            throw new EnrichmentException(
                Reason.CONNECTION_CHANGED,
                "the connection was changed or disconnected by somebody else meanwhile: look at it"
                    + " as it is now, and edit it again");
          }
          requireFree(h, account.name(), there);
          return Optional.of(there);
        },
        tried);
  }

  /** Renews the key of a connection that is there, without trying it; else connects. */
  Connection open(Account account) {
    if (byName(account.name()).isEmpty()) {
      return connect(account);
    }
    return wiring
        .store(tenant)
        .transact(
            h -> {
              StoredConnection there =
                  ConnectionTable.byName(h, tenant, account.name())
                      .orElseThrow(ConnectionStates::unknown);
              Preflight known = there.view().preflight();
              StateWithReason standing =
                  there.view().state() == ConnectionState.DISCONNECTED
                      ? ConnectionStates.byPermissions(known, account.level())
                      : new StateWithReason(there.view().state(), there.view().reasonOrNull());
              return write(h, account, known, standing, there.accountMarks(), Optional.of(there));
            });
  }

  private Optional<StoredConnection> byName(String name) {
    return wiring.store(tenant).read(h -> ConnectionTable.byName(h, tenant, name));
  }

  /** What a key may do, and whose it is. */
  private record Tried(Preflight preflight, Set<String> marks, TenantKey key) {}

  private Tried tryOut(Account account) {
    TenantKey key = wiring.store(tenant).transact(audit::key);
    try (LeverClient client = wiring.clients().open(account, teller)) {
      Preflight preflight =
          probes
              .take(key, account)
              .orElseGet(() -> FeatureLevels.preflight(client.permissions().probe(), now()));
      String needed = io.github.atsconnect.lever.Permission.LIST_OPPORTUNITIES.label();
      if (preflight.permissions().get(needed) == Permission.REFUSED) {
        throw new EnrichmentException(
            Reason.PERMISSION_MISSING,
            "the API key lacks the permission \"" + needed + "\", without which nothing works");
      }
      return new Tried(preflight, AccountMarks.read(client, key), key);
    } catch (LeverException e) {
      throw Failures.of(e);
    }
  }

  private Connection save(
      Account account, Function<Handle, Optional<StoredConnection>> find, Tried tried) {
    return wiring
        .store(tenant)
        .transact(
            h -> {
              Optional<StoredConnection> there = find.apply(h);
              requireSameTenant(h, tried.key());
              there.ifPresent(c -> requireSameAccount(c, tried.marks()));
              StateWithReason standing =
                  there.isPresent() && there.get().view().state() == ConnectionState.PAUSED
                      ? new StateWithReason(ConnectionState.PAUSED, null)
                      : ConnectionStates.byPermissions(tried.preflight(), account.level());
              return write(h, account, tried.preflight(), standing, tried.marks(), there);
            });
  }

  private Connection write(
      Handle h,
      Account account,
      Preflight preflight,
      StateWithReason standing,
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
    Scope scope = new Scope(tenant, id);
    byte[] sealed = wiring.secrets().protect(scope.keyContext(), account.apiKey());
    ConnectionTable.save(h, tenant, saved, account.requestsPerSecond(), sealed, marks);
    if (account.tokens() == null) {
      OAuthTable.delete(h, scope);
    } else if (!(account.tokens() instanceof ConnectionTokens own && own.isOf(scope))) {
      ConnectionTokens.put(h, wiring.secrets(), scope, account.tokens().read());
    }
    String what = before.isPresent() ? "renewed" : "created";
    audit.add(h, "connection." + what, id, standing.state().name());
    states.tellLater(h, id, before.map(c -> c.view().state()).orElse(null), saved.state(), what);
    return saved;
  }

  private static void requireStillThere(StoredConnection before, Optional<StoredConnection> now) {
    if (now.isEmpty() || !now.get().view().id().equals(before.view().id())) {
      throw new EnrichmentException(
          Reason.CONNECTION_UNKNOWN,
          "the connection was removed while its key was tried; connect again to make a new one");
    }
  }

  private void requireFree(Handle h, String name, StoredConnection own) {
    ConnectionTable.byName(h, tenant, name)
        .filter(c -> !c.view().id().equals(own.view().id()))
        .ifPresent(
            c -> {
              throw new EnrichmentException(
                  Reason.NAME_TAKEN,
                  "there is another connection named \"" + name + "\": choose another name");
            });
  }

  /** Tokens of the account are made with the tenant's key: another key, another tenant. */
  private void requireSameTenant(Handle h, TenantKey before) {
    if (!before.token("account", "").equals(audit.key(h).token("account", ""))) {
      throw new EnrichmentException(
          Reason.CONNECTION_UNKNOWN,
          "everything of the tenant was erased while the key was tried; connect again");
    }
  }

  private static void requireSameAccount(StoredConnection there, Set<String> marks) {
    if (!AccountMarks.mayBeSame(there.accountMarks(), marks)) {
      throw new EnrichmentException(
          Reason.ACCOUNT_DIFFERS,
          "the key belongs to another account than connection \""
              + there.view().name()
              + "\": its links would be wrong. Connect the account under a name of its own, or"
              + " remove this connection first");
    }
  }

  /** As exact as it is kept. */
  private Instant now() {
    return Instant.ofEpochMilli(wiring.clock().millis());
  }
}
