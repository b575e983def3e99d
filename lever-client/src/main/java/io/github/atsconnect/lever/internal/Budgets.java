package io.github.atsconnect.lever.internal;

import io.github.atsconnect.lever.spi.Sleeper;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the budget that a key has with a host. Lever counts per key, not per client, so clients of
 * one process must share it: this is the one place where they know of each other. A budget lives as
 * long as some client holds it.
 */
final class Budgets {

  private static final Budgets OF_THIS_PROCESS = new Budgets();

  private final Map<Owner, WeakReference<TokenBucket>> budgets = new HashMap<>();

  /** Keys are told apart by a digest, so that none is kept alive here. */
  record Owner(String keyDigest, String authority, Sleeper sleeper) {}

  static TokenBucket shared(Owner owner, double permittedPerSecond) {
    return OF_THIS_PROCESS.of(owner, permittedPerSecond);
  }

  private synchronized TokenBucket of(Owner owner, double permittedPerSecond) {
    budgets.values().removeIf(each -> each.get() == null);
    WeakReference<TokenBucket> known = budgets.get(owner);
    @Nullable TokenBucket bucket = known == null ? null : known.get();
    if (bucket == null) {
      bucket = new TokenBucket(permittedPerSecond, owner.sleeper());
      budgets.put(owner, new WeakReference<>(bucket));
    } else {
      bucket.limitTo(permittedPerSecond);
    }
    return bucket;
  }
}
