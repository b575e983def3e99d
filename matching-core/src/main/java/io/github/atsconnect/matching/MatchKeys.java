package io.github.atsconnect.matching;

/** Placeholder so the package exists. */
public final class MatchKeys {
  private MatchKeys() {}
}
