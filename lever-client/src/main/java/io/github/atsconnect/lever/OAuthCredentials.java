package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Authorizer;
import io.github.atsconnect.lever.internal.Background;
import io.github.atsconnect.lever.internal.CallContext;
import io.github.atsconnect.lever.internal.Digests;
import io.github.atsconnect.lever.spi.TokenStore;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are renewed in time, on a thread of its own: whoever needs them waits as long as the
 * call may take, and giving up loses nothing. New tokens are saved before anybody uses them; where
 * saving fails, they are held and saved first thing the next time, since the old ones are dead.
 */
final class OAuthCredentials extends LeverCredentials {

  /** Renewed so long before they run out. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final LeverOAuth app;
  private final TokenStore store;
  private final String digest;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicReference<@Nullable Unsaved> unsaved = new AtomicReference<>();
  private OAuthTokens tokens;
  private @Nullable CompletableFuture<OAuthTokens> renewal;

  /** New tokens that are kept nowhere yet, and the refresh token that they cost. */
  private record Unsaved(String spent, OAuthTokens fresh) {}

  OAuthCredentials(LeverOAuth app, TokenStore store) {
    this.app = Objects.requireNonNull(app, "app");
    this.store = Objects.requireNonNull(store, "store");
    this.tokens = Objects.requireNonNull(store.read(), "tokens");
    this.digest = Digests.sha256(app.clientId() + " " + tokens.refreshToken());
  }

  @Override
  String digest() {
    return digest;
  }

  @Override
  Authorizer authorizer(Clock clock, @Nullable HttpClient http) {
    return new Authorizer() {
      @Override
      public String header(CallContext call) {
        OAuthTokens held = held();
        return bearer(isFresh(held, clock) ? held : call.join(renewed(held, clock, http)));
      }

      @Override
      public boolean renew(String refused, CallContext call) {
        OAuthTokens held = held();
        if (bearer(held).equals(refused)) {
          call.join(renewed(held, clock, http));
        }
        return true;
      }
    };
  }

  private static String bearer(OAuthTokens tokens) {
    return "Bearer " + tokens.accessToken();
  }

  private static boolean isFresh(OAuthTokens tokens, Clock clock) {
    return clock.instant().isBefore(tokens.expiresAt().minus(MARGIN));
  }

  private OAuthTokens held() {
    lock.lock();
    try {
      return tokens;
    } finally {
      lock.unlock();
    }
  }

  // whether somebody else has put other tokens there, equal or not
  @SuppressWarnings("ReferenceEquality")
  private CompletableFuture<OAuthTokens> renewed(
      OAuthTokens old, Clock clock, @Nullable HttpClient http) {
    CompletableFuture<OAuthTokens> mine = new CompletableFuture<>();
    lock.lock();
    try {
      if (tokens != old) {
        return CompletableFuture.completedFuture(tokens);
      }
      if (renewal != null) {
        return renewal;
      }
      renewal = mine;
    } finally {
      lock.unlock();
    }
    Background.run(() -> finish(old, clock, http, mine));
    return mine;
  }

  // whatever the host's store throws, errors too, must not leave anybody waiting
  @SuppressWarnings("CatchAndPrintStackTrace")
  private void finish(
      OAuthTokens old,
      Clock clock,
      @Nullable HttpClient http,
      CompletableFuture<OAuthTokens> result) {
    OAuthTokens fresh = old;
    Throwable failure = null;
    try {
      fresh = update(old, clock, http);
    } catch (Throwable e) {
      failure = e;
    }
    lock.lock();
    try {
      tokens = fresh;
      renewal = null;
    } finally {
      lock.unlock();
    }
    if (failure == null) {
      result.complete(fresh);
    } else {
      result.completeExceptionally(failure);
    }
  }

  private OAuthTokens update(OAuthTokens old, Clock clock, @Nullable HttpClient http) {
    AtomicReference<@Nullable OAuthTokens> given = new AtomicReference<>();
    AtomicReference<@Nullable LeverException> refused = new AtomicReference<>();
    try {
      store.update(
          stored -> {
            try {
              OAuthTokens fresh = renew(stored, old, clock, http);
              given.set(fresh);
              return fresh;
            } catch (LeverException e) {
              refused.set(e);
              throw e;
            }
          });
    } catch (Throwable e) {
      LeverException ours = refused.get();
      throw ours != null
          ? ours
          : new LeverTokenStoreException(
              "The host's token store failed (" + e.getClass().getName() + ")", e);
    }
    OAuthTokens fresh = given.get();
    if (fresh == null) {
      throw new LeverTokenStoreException(
          "The host's token store asked for no renewal", new IllegalStateException("not called"));
    }
    unsaved.set(null);
    return fresh;
  }

  private OAuthTokens renew(
      OAuthTokens stored, OAuthTokens old, Clock clock, @Nullable HttpClient http) {
    Unsaved pending = unsaved.get();
    if (pending != null && pending.spent().equals(stored.refreshToken())) {
      return pending.fresh();
    }
    boolean byAnother = !stored.accessToken().equals(old.accessToken());
    if (byAnother && isFresh(stored, clock)) {
      return stored;
    }
    OAuthTokens fresh = app.refresh(stored.refreshToken(), clock, http);
    unsaved.set(new Unsaved(stored.refreshToken(), fresh));
    return fresh;
  }
}
