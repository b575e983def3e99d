/** Finds who might be the same person, by match keys. */
@NullMarked
package io.github.atsconnect.matching.internal.index;

import org.jspecify.annotations.NullMarked;
