/** Puts explanations together: alternatives in words, and what would happen if more were known. */
@NullMarked
package io.github.atsconnect.matching.internal.explain;

import org.jspecify.annotations.NullMarked;
