package io.github.atsconnect.lever.spi;

import io.github.atsconnect.lever.OAuthTokens;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps the OAuth tokens of one connection, for all processes that use it. A refresh token works
 * once, so the tokens are read again under a lock that all processes share before they are renewed.
 * Must be safe for many threads.
 */
public interface TokenStore {

  /**
   * Reads the tokens as they were last saved, without waiting for a renewal.
   *
   * @return secrets, to be kept encrypted
   */
  OAuthTokens read();

  /**
   * Under a lock that all processes share, such as that of a row in a database: reads the tokens as
   * last saved, has them renewed, and saves what comes back, durably, before it returns. Called on
   * a thread of its own that nobody interrupts; renewing takes up to twenty seconds.
   *
   * <p>When {@code renewal} throws, nothing is saved and the exception goes on. When saving fails,
   * throw: the new tokens are held and handed over again at the next call.
   *
   * @param renewal given the tokens as last saved; returns them again when another process has
   *     renewed them, else new ones
   * @return what was saved
   */
  OAuthTokens update(UnaryOperator<OAuthTokens> renewal);

  /**
   * A store for one process, which keeps the tokens in memory.
   *
   * @param tokens the tokens as last saved
   * @param save saves new ones, durably, before it returns
   * @return a new store; one must serve all clients of the connection
   */
  static TokenStore ofOneProcess(OAuthTokens tokens, Consumer<OAuthTokens> save) {
    return new LocalTokenStore(tokens, save);
  }
}
