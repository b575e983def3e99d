/** A simulator for each test of JUnit Jupiter that wants one. */
@NullMarked
package io.github.atsconnect.lever.simulator.junit;

import org.jspecify.annotations.NullMarked;
