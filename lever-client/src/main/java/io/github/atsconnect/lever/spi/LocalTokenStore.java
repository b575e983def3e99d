package io.github.atsconnect.lever.spi;

import io.github.atsconnect.lever.OAuthTokens;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Tokens of one process. */
final class LocalTokenStore implements TokenStore {

  private final ReentrantLock lock = new ReentrantLock();
  private final Consumer<OAuthTokens> save;
  private volatile OAuthTokens tokens;

  LocalTokenStore(OAuthTokens tokens, Consumer<OAuthTokens> save) {
    this.tokens = Objects.requireNonNull(tokens, "tokens");
    this.save = Objects.requireNonNull(save, "save");
  }

  @Override
  public OAuthTokens read() {
    return tokens;
  }

  @Override
  public OAuthTokens update(UnaryOperator<OAuthTokens> renewal) {
    lock.lock();
    try {
      OAuthTokens fresh = renewal.apply(tokens);
      if (!fresh.equals(tokens)) {
        save.accept(fresh);
        tokens = fresh;
      }
      return fresh;
    } finally {
      lock.unlock();
    }
  }
}
