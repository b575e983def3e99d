package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.EnrichmentException;
import io.github.atsconnect.enrichment.EnrichmentException.Reason;
import io.github.atsconnect.enrichment.Secrets;
import io.github.atsconnect.lever.OAuthTokens;
import io.github.atsconnect.lever.spi.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/**
 * The OAuth tokens of a connection in the store. Nodes renew them in turn: the right to renew is
 * kept beside them, by the database's time, and no transaction is open while Lever is asked. Safe
 * for use by many threads.
 */
final class ConnectionTokens implements TokenStore {
  /** Renewing takes up to 20 seconds; who has not ended by then has died. */
  private static final Duration TURN = Duration.ofSeconds(30);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final TenantStore store;
  private final Secrets secrets;
  private final Scope scope;

  ConnectionTokens(TenantStore store, Secrets secrets, Scope scope) {
    this.store = store;
    this.secrets = secrets;
    this.scope = scope;
  }

  /** Whether these are the tokens of that connection. */
  boolean isOf(Scope which) {
    return scope.equals(which);
  }

  @Override
  public OAuthTokens read() {
    return store.read(this::read);
  }

  @Override
  public OAuthTokens update(UnaryOperator<OAuthTokens> renewal) {
    String renewer = UUID.randomUUID().toString();
    waitForTurn(renewer);
    try {
      OAuthTokens before = read();
      OAuthTokens fresh = renewal.apply(before);
      if (!fresh.equals(before)) {
        store.write(h -> save(h, renewer, fresh));
      }
      return fresh;
    } finally {
      store.write(h -> OAuthTable.endTurn(h, scope, renewer));
    }
  }

  private void waitForTurn(String renewer) {
    long begun = System.nanoTime();
    while (!store.transact(
        h -> OAuthTable.takeTurn(h, scope, renewer, store.now(), TURN.toMillis()))) {
      // Throws where the connection was disconnected or removed meanwhile.
      read();
      if (System.nanoTime() - begun > 2 * TURN.toNanos()) {
        throw new EnrichmentException(
            Reason.KEY_UNAVAILABLE, "the connection's OAuth tokens are being renewed elsewhere");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  private OAuthTokens read(Handle h) {
    return OAuthTable.sealed(h, scope)
        .flatMap(kept -> secrets.reveal(scope.oauthContext(), kept))
        .map(ConnectionTokens::parsed)
        .orElseThrow(
            () ->
                new EnrichmentException(
                    Reason.KEY_UNAVAILABLE,
                    "the connection's OAuth tokens are not stored here; connect again"));
  }

  private void save(Handle h, String renewer, OAuthTokens fresh) {
    if (!OAuthTable.renewed(h, scope, renewer, seal(secrets, scope, fresh))) {
      throw new EnrichmentException(
          Reason.CONNECTION_CHANGED,
          "the connection was given other tokens, or none, while these were renewed");
    }
  }

  /** Puts the tokens of a new or renewed connection in. */
  static void put(Handle h, Secrets secrets, Scope scope, OAuthTokens tokens) {
    OAuthTable.put(h, scope, seal(secrets, scope, tokens));
  }

  private static byte[] seal(Secrets secrets, Scope scope, OAuthTokens tokens) {
    return secrets.protect(
        scope.oauthContext(),
        tokens.accessToken()
            + "\n"
            + tokens.refreshToken()
            + "\n"
            + tokens.expiresAt().toEpochMilli());
  }

  private static OAuthTokens parsed(String text) {
    String[] parts = text.split("\n", -1);
    return new OAuthTokens(parts[0], parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2])));
  }
}
