package io.github.atsconnect.lever.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person allows one use of their data.
 *
 * @param allowed true when the use is allowed
 * @param expiresAt until when; null without end
 * @param unknown the fields that this version does not know, by name
 */
public record Consent(
    boolean allowed, @Nullable Instant expiresAt, Map<String, JsonValue> unknown) {

  /** Copies what could be changed from outside and refuses null where null has no meaning. */
  public Consent {
    unknown = Map.copyOf(unknown);
  }
}
