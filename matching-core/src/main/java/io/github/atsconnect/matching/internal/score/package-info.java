/** Comparison levels, their weights, and the sum that is the score. */
@NullMarked
package io.github.atsconnect.matching.internal.score;

import org.jspecify.annotations.NullMarked;
