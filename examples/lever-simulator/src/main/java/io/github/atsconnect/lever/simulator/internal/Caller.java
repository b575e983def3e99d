package io.github.atsconnect.lever.simulator.internal;

import io.github.atsconnect.lever.simulator.Permissions;

/**
 * Who asks.
 *
 * @param permissions what they may
 * @param bucket the rate limit of their key
 */
record Caller(Permissions permissions, TokenBucket bucket) {}
