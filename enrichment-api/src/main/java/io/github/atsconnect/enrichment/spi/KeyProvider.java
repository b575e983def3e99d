package io.github.atsconnect.enrichment.spi;

import java.util.Optional;

/**
 * The host's master keys: from a key service, a hardware module or the environment, never from the
 * disk that the store is on. Safe for use by many threads.
 */
public interface KeyProvider {

  /**
   * {@return the id of the key that new secrets are sealed with: at most 100 characters, no secret
   * itself}
   */
  String currentId();

  /**
   * A key.
   *
   * @param id of a key that is or was the current one; empty for secrets that were sealed with a
   *     single key, before there were ids
   * @return 32 bytes; empty when there is no such key any more
   */
  Optional<byte[]> key(String id);
}
