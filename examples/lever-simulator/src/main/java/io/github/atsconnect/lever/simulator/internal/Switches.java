package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.Quirk;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which quirks are on. Safe for many threads. */
public final class Switches {

  private final Map<Quirk, Boolean> set = new ConcurrentHashMap<>();

  /** All as by default but for these. */
  public Switches(Map<Quirk, Boolean> changed) {
    set.putAll(new EnumMap<>(defaults()));
    set.putAll(changed);
  }

  private static Map<Quirk, Boolean> defaults() {
    Map<Quirk, Boolean> defaults = new EnumMap<>(Quirk.class);
    for (Quirk quirk : Quirk.values()) {
      defaults.put(quirk, quirk.byDefault());
    }
    return defaults;
  }

  /** Turns one on or off. */
  public void set(Quirk quirk, boolean on) {
    set.put(quirk, on);
  }

  boolean on(Quirk quirk) {
    return Boolean.TRUE.equals(set.get(quirk));
  }
}
