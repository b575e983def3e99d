package io.github.atsconnect.lever.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person allows one use of their data.
 *
 * @param allowed true when the use is allowed
 * @param expiresAt until when; null without end
 */
public record Consent(boolean allowed, @Nullable Instant expiresAt) {}
