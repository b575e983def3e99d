/** Placeholder. */
@NullMarked
package io.github.atsconnect.lever;

import org.jspecify.annotations.NullMarked;
