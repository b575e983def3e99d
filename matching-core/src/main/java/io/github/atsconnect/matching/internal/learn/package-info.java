/** Numerical fitting of weights. */
@NullMarked
package io.github.atsconnect.matching.internal.learn;

import org.jspecify.annotations.NullMarked;
