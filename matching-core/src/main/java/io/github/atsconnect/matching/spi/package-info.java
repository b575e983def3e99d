/** For those who plug in: similarities, scoring strategies, decision policies. */
@NullMarked
package io.github.atsconnect.matching.spi;

import org.jspecify.annotations.NullMarked;
