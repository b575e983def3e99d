package io.github.atsconnect.enrichment;

import io.github.atsconnect.enrichment.spi.KeyProvider;
import java.util.Optional;

/**
 * Keeps API keys at rest. Implement it to use a key service of your own; safe for use by many
 * threads.
 */
public interface Secrets {

  /**
   * Encrypts with AES-256-GCM.
   *
   * @param masterKey 32 bytes, from a key service or the environment, never from the same disk
   * @return secrets that can be kept in the store
   */
  static Secrets aesGcm(byte[] masterKey) {
    return AesGcmSecrets.with(masterKey);
  }

  /**
   * Encrypts with AES-256-GCM, with keys that may change. After the current key has changed, {@link
   * EnrichmentService#rotateKeys} seals all secrets of a tenant anew; then the old key may go.
   *
   * @param keys the host's
   * @return secrets that can be kept in the store
   */
  static Secrets aesGcm(KeyProvider keys) {
    return new AesGcmSecrets(keys);
  }

  /**
   * Keeps keys in this process only: after a restart, connect again.
   *
   * @return secrets that end with this process
   */
  static Secrets inMemory() {
    return new InMemorySecrets();
  }

  /**
   * Makes a secret ready to be stored.
   *
   * @param context whose secret it is; bound to the result, so that it cannot be moved elsewhere
   * @param secret the secret
   * @return what to store; empty when nothing is to be stored
   */
  byte[] protect(String context, String secret);

  /**
   * Gives a secret back.
   *
   * @param context as it was protected with
   * @param stored what {@link #protect} returned
   * @return the secret; empty when it is not known or was tampered with
   */
  Optional<String> reveal(String context, byte[] stored);

  /**
   * Forgets a secret.
   *
   * @param context what the secret was sealed for: tenant and connection
   */
  default void forget(String context) {}
}
