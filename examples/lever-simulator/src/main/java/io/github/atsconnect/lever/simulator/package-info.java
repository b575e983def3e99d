/**
 * A stateful Lever to run against, on loopback HTTP: for tests, demos, and hosts' own tests.
 *
 * <p>Start with {@link io.github.atsconnect.lever.simulator.LeverSimulator#builder()}.
 */
@NullMarked
package io.github.atsconnect.lever.simulator;

import org.jspecify.annotations.NullMarked;
