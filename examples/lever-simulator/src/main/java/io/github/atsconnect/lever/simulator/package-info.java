/** Placeholder. */
@NullMarked
package io.github.atsconnect.lever.simulator;

import org.jspecify.annotations.NullMarked;
