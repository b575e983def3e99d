package io.github.atsconnect.lever.spi;

import io.github.atsconnect.lever.OAuthTokens;

/** Saves new OAuth tokens. Must be safe for many threads; it is called by one at a time. */
@FunctionalInterface
public interface TokenSink {

  /**
   * Saves the tokens, durably, before it returns: the old ones are worth nothing any more. When it
   * throws, the call that needed them fails, and saving is tried again before the next use.
   *
   * @param tokens secrets, to be kept encrypted
   */
  void save(OAuthTokens tokens);
}
