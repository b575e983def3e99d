/** The engine of the simulator: sockets, routes, state. Not for callers. */
@NullMarked
package io.github.atsconnect.lever.simulator.internal;

import org.jspecify.annotations.NullMarked;
