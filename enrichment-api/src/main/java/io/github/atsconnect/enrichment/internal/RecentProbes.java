package io.github.atsconnect.enrichment.internal;

import io.github.atsconnect.enrichment.model.Preflight;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What keys were found to be allowed a short while ago, so that to verify and then to connect asks
 * Lever once: a probe costs some 34 requests. Keys are known by keyed tokens. Safe for use by many
 * threads.
 */
final class RecentProbes {
  /** As long as somebody looks at what was found before going on. */
  private static final Duration RECENT = Duration.ofMinutes(5);

  private static final int MOST = 100;

  private final ExpiringCache<String, Preflight> probes;

  RecentProbes(Clock clock) {
    this.probes = new ExpiringCache<>(MOST, RECENT, clock);
  }

  /** Remembers what a key at an address may do. */
  void remember(TenantKey key, Account account, Preflight found) {
    probes.put(token(key, account), found);
  }

  /** What was found a short while ago; asked for once, so that what is tried again is tried. */
  Optional<Preflight> take(TenantKey key, Account account) {
    String token = token(key, account);
    Optional<Preflight> found = probes.find(token);
    probes.remove(token);
    return found;
  }

  private static String token(TenantKey key, Account account) {
    return key.token("probe", account.baseUrl() + "\n" + account.apiKey());
  }
}
