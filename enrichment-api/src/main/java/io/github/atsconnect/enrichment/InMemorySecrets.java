package io.github.atsconnect.enrichment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores nothing, remembers for as long as the process lives. */
final class InMemorySecrets implements Secrets {
  private final Map<String, String> secrets = new ConcurrentHashMap<>();

  @Override
  public byte[] protect(String context, String secret) {
    secrets.put(context, secret);
    return new byte[0];
  }

  @Override
  public Optional<String> reveal(String context, byte[] stored) {
    return Optional.ofNullable(secrets.get(context));
  }

  @Override
  public void forget(String context) {
    secrets.remove(context);
  }

  @Override
  public String toString() {
    return "Secrets[in memory, ****]";
  }
}
