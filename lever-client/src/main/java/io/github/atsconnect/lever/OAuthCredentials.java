package io.github.atsconnect.lever;

import io.github.atsconnect.lever.internal.Authorizer;
import io.github.atsconnect.lever.internal.Digests;
import io.github.atsconnect.lever.spi.TokenSink;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that are renewed in time. One thread renews, without holding a lock; the others wait for
 * it. New tokens are saved before anybody uses them; where saving fails, they are kept and saved
 * first thing the next time, since the old ones are dead.
 */
final class OAuthCredentials extends LeverCredentials {

  /** Renewed so long before they run out. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final LeverOAuth app;
  private final TokenSink sink;
  private final String digest;
  private final ReentrantLock lock = new ReentrantLock();
  private OAuthTokens tokens;
  private @Nullable OAuthTokens unsaved;
  private @Nullable CompletableFuture<OAuthTokens> renewal;

  OAuthCredentials(LeverOAuth app, OAuthTokens tokens, TokenSink sink) {
    this.app = Objects.requireNonNull(app, "app");
    this.tokens = Objects.requireNonNull(tokens, "tokens");
    this.sink = Objects.requireNonNull(sink, "sink");
    this.digest = Digests.sha256(app.clientId() + " " + tokens.refreshToken());
  }

  @Override
  String digest() {
    return digest;
  }

  @Override
  Authorizer authorizer(Clock clock) {
    return new Authorizer() {
      @Override
      public String header() {
        return bearer(current(clock));
      }

      @Override
      public boolean renew(String refused) {
        OAuthTokens held = held();
        if (bearer(held).equals(refused)) {
          renewed(held, clock);
        }
        return true;
      }
    };
  }

  private static String bearer(OAuthTokens tokens) {
    return "Bearer " + tokens.accessToken();
  }

  private OAuthTokens held() {
    lock.lock();
    try {
      return tokens;
    } finally {
      lock.unlock();
    }
  }

  private OAuthTokens current(Clock clock) {
    OAuthTokens held = held();
    return clock.instant().isBefore(held.expiresAt().minus(MARGIN)) ? held : renewed(held, clock);
  }

  // whether somebody else has put other tokens there, equal or not
  @SuppressWarnings("ReferenceEquality")
  private OAuthTokens renewed(OAuthTokens old, Clock clock) {
    CompletableFuture<OAuthTokens> mine = new CompletableFuture<>();
    CompletableFuture<OAuthTokens> running;
    lock.lock();
    try {
      if (tokens != old) {
        return tokens;
      }
      running = renewal;
      if (running == null) {
        renewal = mine;
      }
    } finally {
      lock.unlock();
    }
    if (running != null) {
      return join(running);
    }
    try {
      OAuthTokens fresh = renewAndSave(old, clock);
      finish(fresh);
      mine.complete(fresh);
      return fresh;
    } catch (RuntimeException e) {
      finish(old);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private OAuthTokens renewAndSave(OAuthTokens old, Clock clock) {
    OAuthTokens fresh = unsaved;
    if (fresh == null) {
      fresh = app.refresh(old.refreshToken(), clock);
      unsaved = fresh;
    }
    sink.save(fresh);
    unsaved = null;
    return fresh;
  }

  private void finish(OAuthTokens result) {
    lock.lock();
    try {
      tokens = result;
      renewal = null;
    } finally {
      lock.unlock();
    }
  }

  private static OAuthTokens join(CompletableFuture<OAuthTokens> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LeverInterruptedException("Waiting for a token was interrupted", null, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    }
  }
}
